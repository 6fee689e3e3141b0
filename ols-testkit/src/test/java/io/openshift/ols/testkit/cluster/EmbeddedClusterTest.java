// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.testkit.embedded.EmbeddedApiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedClusterTest {

  private final EmbeddedCluster cluster = EmbeddedCluster.start(0);
  private final EmbeddedApiServer server = cluster.embedded().orElseThrow();

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void wipeEndsFaultsAndDenials() {
    server.faults().refuse(1, 403, request -> request.path().endsWith("/secrets"));
    server.access().deny("list", "", "configmaps");
    assertThatThrownBy(() -> cluster.client().configMaps().inNamespace("default").list())
        .isInstanceOf(KubernetesClientException.class);

    cluster.wipe();

    assertThat(cluster.client().configMaps().inNamespace("default").list().getItems()).isEmpty();
    assertThat(cluster.client().secrets().inNamespace("default").list().getItems()).isEmpty();
  }

  @Test
  void logKnowsAStrangerAsAnonymous() {
    var config = cluster.config();
    config.setOauthToken("guest");
    try (KubernetesClient guest = new KubernetesClientBuilder().withConfig(config).build()) {
      guest.namespaces().list();
    }

    assertThat(cluster.requests().by("system:anonymous")).hasSize(1);
  }
}
