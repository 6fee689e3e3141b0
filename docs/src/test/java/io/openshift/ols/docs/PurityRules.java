// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may reach out of the computation, for modules whose packages begin with {@code root}. */
record PurityRules(String root, List<HouseModule> modules) {

  /**
   * Parts of the client's packages that only describe or serialise, and so may be used anywhere.
   */
  private static final Set<String> HARMLESS_CLIENT_TYPES =
      Set.of(
          "io.fabric8.kubernetes.client.CustomResource",
          "io.fabric8.kubernetes.client.utils.KubernetesSerialization",
          "io.fabric8.kubernetes.client.utils.Serialization");

  /**
   * Members that answer differently each time or on each machine; a clock that is passed in is
   * fine.
   */
  private static final Pattern WORLD =
      Pattern.compile(
          String.join(
              "|",
              "java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes)).*",
              "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)",
              "java\\.util\\.Date\\.<init>\\(\\)",
              "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*",
              "java\\.lang\\.System\\.(getenv|getProperty|getProperties|setProperty)\\(.*",
              "java\\.lang\\.(Strict)?Math\\.random\\(.*",
              "java\\.util\\.UUID\\.randomUUID\\(.*",
              "java\\.(util|security)\\.([\\w.]+\\.)?\\w*Random\\.(<init>|current|getInstance\\w*)\\(.*",
              "java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*"));

  private static final Pattern SLEEP =
      Pattern.compile("java\\.(lang\\.Thread|util\\.concurrent\\.TimeUnit)\\.sleep\\(.*");

  private static final Pattern INPUT_OUTPUT =
      Pattern.compile(
          String.join(
              "|",
              "java\\.nio\\.file\\..*",
              "java\\.io\\.(File|RandomAccessFile)\\w*",
              "java\\.net\\.(?!URI|IDN|URLEncoder|URLDecoder).*",
              "java\\.lang\\.(Process\\w*|Thread\\w*|Runtime)",
              "java\\.util\\.concurrent\\.(Executor|ForkJoin|Scheduled)\\w*"));

  /** Only these rooms talk to a cluster; everyone else asks them. */
  ArchRule clientStaysInItsRooms() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            root + ".operator",
            root + ".operator.cluster..",
            root + ".watchers..",
            root + ".testkit..")
        .should()
        .dependOnClassesThat(describe("are the Kubernetes client", PurityRules::isClient))
        .allowEmptyShould(true);
  }

  /** The framework that runs the loop is known to those who run it. */
  ArchRule loopStaysInItsModules() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".operator..", root + ".watchers..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.javaoperatorsdk..")
        .allowEmptyShould(true);
  }

  /**
   * Clock, environment and randomness are chosen where the process is put together, then passed in.
   */
  ArchRule worldEntersThroughTheCompositionRoot() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".operator", root + ".testkit..")
        .should()
        .accessTargetWhere(
            describe("clock, environment or chance", access -> reaches(WORLD, access)))
        .allowEmptyShould(true);
  }

  /** Waiting is an event or a later pass; only the test kit may poll. */
  ArchRule nothingSleeps() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".testkit..")
        .should()
        .accessTargetWhere(describe("a sleep", access -> reaches(SLEEP, access)))
        .allowEmptyShould(true);
  }

  /** What computes neither reads files nor opens connections nor starts threads. */
  ArchRule pureModulesDoNoInputOrOutput() {
    String[] pure =
        modules.stream()
            .filter(HouseModule::isPure)
            .map(module -> module.packageUnder(root) + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAnyPackage(pure)
        .should()
        .dependOnClassesThat(
            describe("do I/O or start threads", c -> INPUT_OUTPUT.matcher(c.getName()).matches()))
        .allowEmptyShould(true);
  }

  private static boolean isClient(JavaClass type) {
    return type.getPackageName().startsWith("io.fabric8.kubernetes.client")
        && !HARMLESS_CLIENT_TYPES.contains(type.getName());
  }

  private static boolean reaches(Pattern members, JavaAccess<?> access) {
    return members.matcher(access.getTarget().getFullName()).matches();
  }
}
