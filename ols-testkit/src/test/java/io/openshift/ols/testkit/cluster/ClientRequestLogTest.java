// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OlsCluster
class ClientRequestLogTest {

  private final TestCluster cluster;

  ClientRequestLogTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void clientCountsWhatTheServerCounts() {
    ClientRequestLog sent = new ClientRequestLog(TestUser.OPERATOR);
    int mark = cluster.requests().mark();
    try (KubernetesClient client =
        sent.on(new KubernetesClientBuilder().withConfig(cluster.config(TestUser.OPERATOR)))
            .build()) {
      everyVerb(client);
    }

    List<Request> received =
        cluster.requests().since(mark).by("operator").stream()
            .map(request -> request.verb().equals("create") ? unnamed(request) : request)
            .toList();
    assertThat(sent.by("operator")).containsExactlyElementsOf(received);
    assertThat(sent.all()).extracting(Request::verb).contains("watch");
  }

  private static void everyVerb(KubernetesClient client) {
    var maps = client.configMaps().inNamespace("default");
    var map = new ConfigMapBuilder().withNewMetadata().withName("a").endMetadata().build();
    maps.resource(map).create();
    assertThatThrownBy(() -> maps.resource(map).create()).hasMessageContaining("already exists");
    maps.withName("a").get();
    maps.withName("absent").get();
    maps.list();
    maps.withField("metadata.name", "a").list();
    maps.withLabel("team", "blue").inform().close();
    maps.withName("a").edit(live -> live.toBuilder().withData(Map.of("k", "v")).build());
    maps.resource(map).forceConflicts().serverSideApply();
    maps.withName("a").delete();
    maps.withLabel("team", "blue").delete();
    client.namespaces().withName("default").get();
    client.apps().deployments().inAnyNamespace().list();
    client.getApiResources("apps/v1");
    client.raw("/version");
  }

  private static Request unnamed(Request request) {
    return new Request(
        request.user(),
        request.userAgent(),
        request.verb(),
        request.apiGroup(),
        request.resource(),
        request.subresource(),
        request.namespace(),
        "",
        request.code(),
        request.uri());
  }
}
