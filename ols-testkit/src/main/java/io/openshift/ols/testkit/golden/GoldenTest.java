// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.testkit.sample.EchoBackend;
import io.openshift.ols.testkit.sample.EchoPlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what the plugin's components plan with the golden folders of the module, a test for each
 * folder. After a change that is meant, {@code -Dgolden.rewrite=true} writes what is planned.
 */
public abstract class GoldenTest {
  private static final String REWRITE = "golden.rewrite";

  /** A new plugin, as the operator would make one. */
  protected abstract OlsPlugin plugin();

  /** Plugins that are loaded beside it, for what it needs from others. */
  protected List<OlsPlugin> beside() {
    return List.of();
  }

  /** The chosen backend: the plugin's first one, or else one that is loaded beside it. */
  protected String backend() {
    return Stream.concat(Stream.of(plugin()), beside().stream())
        .flatMap(p -> p.backends().stream())
        .map(Backend::id)
        .map(ComponentId::text)
        .findFirst()
        .orElse(EchoBackend.ID);
  }

  /** Where the folders are. */
  protected Path folders() {
    return GoldenFolder.ROOT;
  }

  @TestFactory
  Stream<DynamicTest> goldenFolders() {
    List<GoldenFolder> folders = GoldenFolder.in(folders());
    GoldenFolder minimal =
        folders.stream()
            .filter(GoldenFolder::isMinimal)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no folder minimal in " + folders()));
    return folders.stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> hold(f, difference(f, minimal))));
  }

  private GoldenDifference difference(GoldenFolder folder, GoldenFolder minimal) {
    return folder.isFull()
        ? GoldenDifference.full(outputs(folder))
        : GoldenDifference.between(outputs(minimal), outputs(folder));
  }

  private static void hold(GoldenFolder folder, GoldenDifference difference) {
    if (Boolean.getBoolean(REWRITE)) {
      refuseInCi(System.getenv("CI"));
      folder.store(difference.outputs(), difference.gone());
      return;
    }
    List<String> findings = difference.findings(folder);
    if (!findings.isEmpty()) {
      throw new AssertionError(
          "golden folder \"%s\":\n%s\n(if this is meant: -D%s=true)"
              .formatted(folder.name(), String.join("\n", findings), REWRITE));
    }
  }

  /** A build that writes its own expectations proves nothing. */
  static void refuseInCi(@Nullable String ci) {
    if (ci != null && !ci.isEmpty()) {
      throw new AssertionError("golden folders are not rewritten where CI is set");
    }
  }

  private SortedMap<String, String> outputs(GoldenFolder folder) {
    OlsPlugin plugin = plugin();
    List<OlsPlugin> loaded = new ArrayList<>(beside());
    loaded.add(plugin);
    if (loaded.stream().allMatch(p -> p.backends().isEmpty())) {
      loaded.add(new EchoPlugin());
    }
    Set<ComponentId> own =
        Stream.concat(plugin.components().stream(), plugin.backends().stream())
            .map(c -> c.id())
            .collect(Collectors.toCollection(TreeSet::new));
    return PlanText.of(folder.scenario().rehearse(backend(), loaded).plan(), own);
  }
}
