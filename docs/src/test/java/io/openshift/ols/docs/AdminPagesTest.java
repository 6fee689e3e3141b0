// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static io.openshift.ols.spi.problem.ProblemCode.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.view.Scenario;
import io.openshift.ols.testkit.view.Ungiven;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The resources that the administrator's pages show, as an administrator would apply them. */
@OlsCluster
class AdminPagesTest {
  private static final Path FOLDER = Path.of("docs/admin");
  private static final Checkout CHECKOUT = Checkout.here();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final List<OlsPlugin> PLUGINS = PluginLoader.load(Optional.empty()).plugins();

  private final TestCluster cluster;

  AdminPagesTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  /** A block of a page, with what identifies it to a reader. */
  private record Example(String name, String yaml) {

    /** A page on lcore shows resources for lcore. */
    String backend() {
      return name.contains("lcore") ? "lcore" : "appserver";
    }
  }

  @BeforeEach
  void install() {
    StaticObjects.openShift("4.19.7").installInto(cluster);
  }

  @TestFactory
  Stream<DynamicTest> theApiServerTakesIt() {
    return examples().stream().map(e -> DynamicTest.dynamicTest(e.name(), () -> apply(e)));
  }

  @TestFactory
  Stream<DynamicTest> nothingInItIsWrongOrUnknown() {
    return examples().stream().map(e -> DynamicTest.dynamicTest(e.name(), () -> plan(e)));
  }

  private void apply(Example example) {
    List<HasMetadata> objects =
        cluster
            .client()
            .load(new ByteArrayInputStream(example.yaml().getBytes(StandardCharsets.UTF_8)))
            .items();
    objects.forEach(
        object -> cluster.client().resource(object).inNamespace(namespaceOf(object)).create());
    objects.forEach(
        object -> cluster.client().resource(object).inNamespace(namespaceOf(object)).delete());
  }

  private static String namespaceOf(HasMetadata object) {
    return Optional.ofNullable(object.getMetadata().getNamespace()).orElse(StaticObjects.NAMESPACE);
  }

  private static void plan(Example example) {
    var plan =
        Scenario.of(example.yaml())
            .ungiven(Ungiven.UNRESOLVED)
            .rehearse(example.backend(), PLUGINS)
            .plan();
    assertThat(plan.held().values())
        .allSatisfy(
            problems -> assertThat(problems).extracting(Problem::code).containsOnly(WAITING));
    assertThat(plan.unsupported()).isEmpty();
    assertThat(plan.components().values()).allMatch(c -> c.failure().isEmpty());
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Path page : CHECKOUT.files()) {
      if (page.startsWith(FOLDER) && page.toString().endsWith(".md")) {
        BLOCK
            .matcher(CHECKOUT.text(page))
            .results()
            .map(block -> block.group(1))
            .filter(yaml -> yaml.contains("kind: OLSConfig"))
            .forEach(yaml -> examples.add(new Example(page + " " + examples.size(), yaml)));
      }
    }
    return examples;
  }
}
