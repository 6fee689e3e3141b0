// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.testkit.cluster.StaticObjects.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.operator.RestartMatrix.Row;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of the data file, on one running product. */
class RestartMatrixTest extends ProductTest {
  private static final String LABEL =
      "{\"metadata\":{\"labels\":{\"example.com/note\":\"hello\"}}}";
  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of("Secret", Secret.class, "ConfigMap", ConfigMap.class, "Deployment", Deployment.class);

  private final RestartMatrix matrix = RestartMatrix.read();

  RestartMatrixTest(TestCluster cluster) {
    super(cluster);
  }

  @TestFactory
  Stream<DynamicTest> rollsWhatReadsIt() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    matrix.given().secrets().forEach(this::putSecret);
    matrix.given().configMaps().forEach(this::putConfigMap);
    cluster.client().resource(matrix.resource().toString()).create();
    operator.awaitReady();
    operator.settle();
    return matrix.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.change(), () -> tryOut(row)));
  }

  private void tryOut(Row row) {
    Map<String, Integer> expected = rollouts();
    expected.merge(APP, row.rolls("api"), Integer::sum);
    expected.merge(CONSOLE, row.rolls("console"), Integer::sum);
    expected.merge(DATABASE, row.rolls("database"), Integer::sum);
    make(row);
    Eventually.holds("rollouts " + expected, () -> rollouts().equals(expected));
    operator.settle();
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(expected);
  }

  private void make(Row row) {
    if (row.push() != null) {
      row.push().forEach(node::push);
    }
    if (row.resource() != null) {
      patch(row.resource().toString());
    }
    if (row.secrets() != null) {
      row.secrets().forEach(this::putSecret);
    }
    if (row.configMaps() != null) {
      row.configMaps().forEach(this::putConfigMap);
    }
    if (row.label() != null) {
      change(row.label(), LABEL);
    }
    if (row.rotate() != null) {
      node.rotate(row.rotate());
    }
    if (row.edit() != null) {
      edit(row.edit().object(), row.edit().with());
    }
    if (row.remove() != null) {
      object(row.remove()).delete();
    }
    if (row.operator() != null) {
      operator.restart();
    }
  }

  /** The operator puts back what is its own; a mere note stays. */
  private void edit(String object, JsonNode with) {
    change(object, with.toString());
    operator.settle();
  }

  private void change(String object, String patch) {
    object(object).patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }

  private Resource<? extends HasMetadata> object(String path) {
    String[] parts = path.split("/", -1);
    return cluster
        .client()
        .resources(KINDS.get(parts[0]))
        .inNamespace(parts.length > 2 ? parts[1] : NAMESPACE)
        .withName(parts[parts.length - 1]);
  }
}
