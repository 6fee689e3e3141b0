// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutMemoryTest {
  private static final ApiKind KIND = ApiKind.of(Deployment.class);
  private static final ObjectId ID = new ObjectId(KIND, "lightspeed", "server");

  private final RolloutMemory memory = new RolloutMemory();

  @Test
  void anAnnotationOfOthersLeavesADeploymentRolledOut() {
    assertThat(see(deployment("a", 3, 3, 1))).isEqualTo(Readiness.ready());
    assertThat(see(deployment("a", 4, 3, 1))).isEqualTo(Readiness.ready());
    assertThat(see(deployment("a", 5, 3, 1))).isEqualTo(Readiness.ready());
  }

  @Test
  void anotherTemplateIsNotRolledOutBeforeItsControllerSaysSo() {
    see(deployment("a", 3, 3, 1));
    assertThat(see(deployment("b", 4, 3, 1))).isInstanceOf(Readiness.Progressing.class);
    assertThat(see(deployment("a", 5, 3, 1))).isInstanceOf(Readiness.Progressing.class);
  }

  @Test
  void podsThatGoAwayCountAlthoughTheTemplateIsTheSame() {
    see(deployment("a", 3, 3, 1));
    assertThat(see(deployment("a", 4, 3, 0))).isInstanceOf(Readiness.Progressing.class);
  }

  @Test
  void whatWasNeverSeenRolledOutIsTakenAsItIs() {
    assertThat(see(deployment("a", 4, 3, 1))).isInstanceOf(Readiness.Progressing.class);
  }

  private Readiness see(Manifest deployment) {
    LiveObjects live = memory.correct(new LiveObjects(List.of(deployment), List.of()));
    return new ObservedComponent(List.of(ID), List.of(ID), live).workloads();
  }

  private static Manifest deployment(String image, int generation, int observed, int available) {
    String text =
        """
        {"apiVersion": "apps/v1", "kind": "Deployment",
         "metadata": {"name": "server", "namespace": "lightspeed", "generation": %d},
         "spec": {"replicas": 1, "template": {"spec": {"containers": [{"image": "%s"}]}}},
         "status": {"observedGeneration": %d, "replicas": 1, "updatedReplicas": 1,
           "availableReplicas": %d,
           "conditions": [{"type": "Available", "status": "%s"}]}}
        """
            .formatted(generation, image, observed, available, available > 0 ? "True" : "False");
    try {
      return Manifest.of(KIND, (ObjectNode) new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
