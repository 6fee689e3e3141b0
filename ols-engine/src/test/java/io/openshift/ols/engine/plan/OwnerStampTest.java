// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.Owner;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OwnDeployment;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerStampTest {
  private static final Optional<OwnDeployment> DEPLOYMENT =
      Optional.of(new OwnDeployment("manager", "d0"));

  @Test
  void theResourceControlsWhatIsItsOwn() {
    assertThat(owners(Owner.RESOURCE, Samples.service("a"), DEPLOYMENT))
        .singleElement()
        .hasToString(
            "{\"apiVersion\":\"ols.openshift.io/v1alpha1\",\"kind\":\"OLSConfig\","
                + "\"name\":\"cluster\",\"uid\":\"1e0f\",\"controller\":true,"
                + "\"blockOwnerDeletion\":true}");
  }

  @Test
  void whatIsTheOperatorsGoesWithItsDeployment() {
    assertThat(owners(Owner.OPERATOR, Samples.service("a"), DEPLOYMENT))
        .singleElement()
        .hasToString(
            "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"name\":\"manager\",\"uid\":\"d0\"}");
  }

  @Test
  void whatIsTheOperatorsHasNoOwnerWhereTheDeploymentIsNotKnown() {
    assertThat(owners(Owner.OPERATOR, Samples.service("a"), Optional.empty())).isEmpty();
  }

  @Test
  void whatIsInNoNamespaceDoesNotBelongToADeployment() {
    HasMetadata role =
        new ClusterRoleBuilder().withNewMetadata().withName("a").endMetadata().build();

    assertThat(owners(Owner.OPERATOR, role, DEPLOYMENT)).isEmpty();
  }

  private static JsonNode owners(
      Owner owner, HasMetadata object, Optional<OwnDeployment> deployment) {
    Inputs inputs =
        ImmutableInputs.builder()
            .from(Samples.inputs(Map.of()))
            .settings(
                ImmutableOperatorSettings.builder()
                    .from(Samples.SETTINGS)
                    .deployment(deployment)
                    .build())
            .build();
    Manifest stamped =
        new OwnerStamp(inputs).stamp(Manifest.of(object), new ComponentId("any"), owner);
    assertThat(stamped.label("ols.openshift.io/component")).contains("any");
    return stamped.tree().at("/metadata/ownerReferences");
  }
}
