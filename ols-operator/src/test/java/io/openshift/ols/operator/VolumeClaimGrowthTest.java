// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static io.openshift.ols.operator.OperatorUnderTest.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import org.junit.jupiter.api.Test;

/** The database's volume claim, after the resource asks for another one. */
class VolumeClaimGrowthTest extends ProductTest {
  private static final String REPORTED = "SettingNotSupported";

  VolumeClaimGrowthTest(TestCluster cluster) {
    super(cluster);
  }

  @Test
  void claimGrowsAndNeverShrinksAndNoPodIsRolled() {
    elasticClass();
    install();
    patch("spec: {ols: {storage: {size: 1Gi, class: elastic}}}");
    awaitRollouts(0, 0, 1);
    operator.awaitReady();

    patch("spec: {ols: {storage: {size: 3Gi}}}");
    Eventually.holds("a larger claim", () -> requested().equals("3Gi"));
    Eventually.holds("nothing is left to say", () -> operator.condition(REPORTED).isEmpty());
    int mark = cluster.requests().mark();

    patch("spec: {ols: {storage: {size: 2Gi, class: other}}}");
    assertThat(reported("cannot shrink to 2Gi"))
        .contains("spec.ols.storage.size: ")
        .contains("spec.ols.storage.class: ", "cannot move to \"other\"");
    assertThat(operator.writesSince(mark)).allMatch(r -> r.subresource().equals("status"));
    assertThat(requested()).isEqualTo("3Gi");
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 1));
  }

  private String reported(String part) {
    return operator.awaitCondition(REPORTED, c -> c.getMessage().contains(part)).getMessage();
  }

  private String requested() {
    return cluster
        .client()
        .resources(PersistentVolumeClaim.class)
        .inNamespace(NAMESPACE)
        .withName(ObjectNames.POSTGRES_CLAIM)
        .require()
        .getSpec()
        .getResources()
        .getRequests()
        .get("storage")
        .toString();
  }

  private void elasticClass() {
    cluster
        .client()
        .resource(
            new StorageClassBuilder()
                .withNewMetadata()
                .withName("elastic")
                .endMetadata()
                .withProvisioner("example.com/elastic")
                .withAllowVolumeExpansion(true)
                .build())
        .createOr(NonDeletingOperation::update);
  }
}
