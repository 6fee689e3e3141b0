// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings a server's store back to the keys that it had when it was ready, and waits until discovery
 * has followed.
 */
record ClusterWipe(EtcdStore store, KubernetesClient client, Set<String> initialKeys) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DEFINITIONS =
      "/registry/apiextensions.k8s.io/customresourcedefinitions/";

  // What the server itself may write late or anew: its leases and ranges, its namespaces and what
  // is in them.
  private static final Pattern OF_THE_SERVER =
      Pattern.compile(
          "/registry/(masterleases|ranges|servicecidrs)/.*"
              + "|/registry/.*/kube-(system|public|node-lease)/.*"
              + "|/registry/namespaces/(default|kube-.*)"
              + "|/registry/services/.*/default/kubernetes"
              + "|/registry/endpointslices/default/kubernetes"
              + "|/registry/ipaddresses/10\\.0\\.0\\.1");

  static ClusterWipe backTo(EtcdStore store, KubernetesClient client) {
    return new ClusterWipe(store, client, store.keys());
  }

  void run() {
    List<String> keys = store.keys().stream().filter(key -> !isOfTheServer(key)).toList();
    store.delete(keys);
    Set<String> groups =
        keys.stream()
            .filter(key -> key.startsWith(DEFINITIONS))
            .map(key -> key.substring(key.indexOf('.', DEFINITIONS.length()) + 1))
            .collect(Collectors.toSet());
    if (!groups.isEmpty()) {
      Eventually.holds("the groups are gone: " + groups, () -> servesNone(groups));
    }
  }

  private boolean isOfTheServer(String key) {
    return initialKeys.contains(key) || OF_THE_SERVER.matcher(key).matches();
  }

  private boolean servesNone(Set<String> groups) {
    try {
      return JSON.readTree(client.raw("/apis")).findValuesAsText("name").stream()
          .noneMatch(groups::contains);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
