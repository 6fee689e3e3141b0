// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealApiServerTest {

  @Test
  void restrictedOperatorMayDoWhatItsGroupIsGranted() {
    assumeThat(RealApiServer.available()).isTrue();
    TestCluster cluster = RealApiServer.shared();

    try (KubernetesClient operator = clientOf(cluster, TestUser.RESTRICTED_OPERATOR)) {
      assertThatThrownBy(() -> operator.secrets().inNamespace("default").list())
          .isInstanceOf(KubernetesClientException.class)
          .hasMessageContaining("User \"operator\" cannot list resource \"secrets\"");
    }
  }

  @Test
  void furtherServerIsIndependentAndLeavesNothing() {
    assumeThat(RealApiServer.available()).isTrue();
    Path folder;
    try (TestCluster own = RealApiServer.start()) {
      folder = own.kubeconfig().getParent();
      assertThat(own.client().getKubernetesVersion().getMajor()).isEqualTo("1");
      assertThat(folder).exists();
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void missingServerIsSkippedUnlessItIsRequired() {
    assertThat(ClusterVariant.reasonToSkip(false, false))
        .get()
        .asString()
        .contains(RealApiServer.ASSETS);
    assertThat(ClusterVariant.reasonToSkip(false, true)).isEmpty();
    assertThat(ClusterVariant.reasonToSkip(true, false)).isEmpty();
  }

  private static KubernetesClient clientOf(TestCluster cluster, TestUser user) {
    return new KubernetesClientBuilder().withConfig(cluster.config(user)).build();
  }
}
