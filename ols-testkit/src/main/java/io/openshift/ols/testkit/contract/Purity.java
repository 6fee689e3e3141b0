// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.openshift.ols.spi.OlsPlugin;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks into the byte code of a plugin for doors to the outside: the Kubernetes client, clocks, the
 * environment, chance, files, sockets, threads.
 */
final class Purity {
  /** Parts of the client's packages that only describe or serialise. */
  private static final Set<String> HARMLESS_CLIENT_TYPES =
      Set.of(
          "io.fabric8.kubernetes.client.CustomResource",
          "io.fabric8.kubernetes.client.utils.KubernetesSerialization",
          "io.fabric8.kubernetes.client.utils.Serialization");

  private static final Pattern WORLD =
      Pattern.compile(
          String.join(
              "|",
              "java\\.time\\.Clock\\.(system|tick).*",
              "java\\.time\\.\\w+\\.now\\(.*",
              "java\\.util\\.Date\\.<init>\\(\\)",
              "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties|setProperty|identityHashCode)\\(.*",
              "java\\.lang\\.(Strict)?Math\\.random\\(.*",
              "java\\.lang\\.Thread\\.sleep\\(.*",
              "java\\.util\\.UUID\\.randomUUID\\(.*",
              "java\\.(util|security)\\.([\\w.]+\\.)?\\w*Random\\.(<init>|current|getInstance\\w*)\\(.*",
              "java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*"));

  private static final Pattern INPUT_OUTPUT =
      Pattern.compile(
          String.join(
              "|",
              "java\\.nio\\.file\\..*",
              "java\\.io\\.(File|RandomAccessFile)\\w*",
              "java\\.net\\.(?!URI|IDN|URLEncoder|URLDecoder).*",
              "java\\.lang\\.(Process\\w*|Thread\\w*|Runtime)",
              "java\\.util\\.concurrent\\.(Executor|ForkJoin|Scheduled)\\w*"));

  private Purity() {}

  /** Everything impure in the plugin's own jar or folder, below a package. */
  static Stream<Finding> findings(OlsPlugin plugin, String below) {
    URL source = plugin.getClass().getProtectionDomain().getCodeSource().getLocation();
    List<JavaClass> classes =
        new ClassFileImporter()
            .importUrl(source).stream().filter(c -> c.getName().startsWith(below)).toList();
    if (classes.stream().noneMatch(c -> c.getName().equals(plugin.getClass().getName()))) {
      return Stream.of(
          new Finding(plugin.getClass().getName(), "is not among the scanned classes"));
    }
    return classes.stream().flatMap(Purity::findings);
  }

  private static Stream<Finding> findings(JavaClass type) {
    Stream<String> members =
        type.getAccessesFromSelf().stream()
            .map(JavaAccess::getTarget)
            .map(t -> t.getFullName())
            .filter(name -> WORLD.matcher(name).matches());
    Stream<String> types =
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(t -> isClient(t) || INPUT_OUTPUT.matcher(t.getName()).matches())
            .map(JavaClass::getName);
    return Stream.concat(members, types)
        .distinct()
        .map(name -> new Finding(type.getName(), "uses " + name));
  }

  private static boolean isClient(JavaClass type) {
    return type.getPackageName().startsWith("io.fabric8.kubernetes.client")
        && !HARMLESS_CLIENT_TYPES.contains(type.getName());
  }
}
