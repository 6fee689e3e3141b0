// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTransferTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String US = "us";
  private static final String DEPLOYMENT =
      "{metadata: {name: a, namespace: n}, spec: {strategy: {%s}, template: {spec: {}}}}";

  @Test
  void fieldsOfOthersInAPodsDescriptionBecomeOurs() {
    Optional<ArrayNode> fields =
        before(
            """
            - {manager: us, operation: Apply, fieldsV1: {f:spec: {f:replicas: {}}}}
            - {manager: x, operation: Update, fieldsV1: {f:metadata: {f:labels: {}}, f:spec: {f:paused: {}, f:template: {f:metadata: {f:annotations: {}}, f:spec: {f:affinity: {}}}}}}
            - {manager: y, operation: Update, subresource: status, fieldsV1: {f:status: {}}}
            """,
            "type: Recreate",
            "type: Recreate");
    assertThat(fields)
        .contains(
            list(
                """
                - {manager: us, operation: Apply, fieldsV1: {f:spec: {f:replicas: {}, f:paused: {}, f:template: {f:spec: {f:affinity: {}}}}}}
                - {manager: x, operation: Update, fieldsV1: {f:metadata: {f:labels: {}}, f:spec: {f:template: {f:metadata: {f:annotations: {}}}}}}
                - {manager: y, operation: Update, subresource: status, fieldsV1: {f:status: {}}}
                """));
  }

  @Test
  void aStrategyThatTheServerFilledInIsTakenOutOfTheWay() {
    Optional<ArrayNode> fields =
        before(
            "[{manager: us, operation: Apply, fieldsV1: {f:spec: {f:replicas: {}}}}]",
            "type: Recreate",
            "type: RollingUpdate, rollingUpdate: {maxSurge: 1}");
    assertThat(fields)
        .contains(
            list(
                """
                - manager: us
                  operation: Apply
                  fieldsV1: {f:spec: {f:replicas: {}, f:strategy: {f:rollingUpdate: {}}}}
                """));
  }

  @Test
  void whereNothingIsInTheWayNothingChangesHands() {
    String entries =
        """
        - {manager: us, operation: Apply, fieldsV1: {f:spec: {f:replicas: {}}}}
        - {manager: x, operation: Update, fieldsV1: {f:spec: {f:template: {f:metadata: {f:annotations: {}}}}}}
        """;
    assertThat(before(entries, "", "")).isEmpty();
  }

  @Test
  void ofAServicePortsAndSelectorBecomeOursAndNothingElse() {
    String object =
        """
        {metadata: {name: a, namespace: n, managedFields: [
          {manager: x, operation: Update, fieldsV1: {f:spec: {f:ports: {}, f:selector: {}, f:type: {}}}}]}}
        """;
    Manifest service = manifest(Service.class, object);
    assertThat(FieldTransfer.before(service, service, US))
        .contains(
            list(
                """
                - {manager: x, operation: Update, fieldsV1: {f:spec: {f:type: {}}}}
                - {manager: us, operation: Apply, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {f:spec: {f:ports: {}, f:selector: {}}}}
                """));
  }

  @Test
  void whatTheGoOperatorMadeBecomesOursAndWhatOthersMadeDoesNot() {
    String object =
        """
        {metadata: {name: a, namespace: n, managedFields: [
          {manager: manager, operation: Update, fieldsV1: {f:data: {f:k: {}}, f:metadata: {f:labels: {}}}},
          {manager: x, operation: Update, fieldsV1: {f:data: {f:other: {}}}}]}}
        """;
    Manifest config = manifest(ConfigMap.class, object);
    assertThat(FieldTransfer.before(config, config, US))
        .contains(
            list(
                """
                - {manager: manager, operation: Update, fieldsV1: {f:metadata: {f:labels: {}}}}
                - {manager: x, operation: Update, fieldsV1: {f:data: {f:other: {}}}}
                - {manager: us, operation: Apply, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {f:data: {f:k: {}}}}
                """));
  }

  private static Optional<ArrayNode> before(String entries, String wanted, String living) {
    ObjectNode live = (ObjectNode) tree(DEPLOYMENT.formatted(living));
    live.withObject("/metadata").set("managedFields", tree(entries));
    return FieldTransfer.before(
        manifest(Deployment.class, DEPLOYMENT.formatted(wanted)),
        Manifest.of(ApiKind.of(Deployment.class), live),
        US);
  }

  private static Manifest manifest(
      Class<? extends io.fabric8.kubernetes.api.model.HasMetadata> kind, String yaml) {
    return Manifest.of(ApiKind.of(kind), (ObjectNode) tree(yaml));
  }

  private static ArrayNode list(String yaml) {
    return (ArrayNode) tree(yaml);
  }

  private static JsonNode tree(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(yaml, e);
    }
  }
}
