// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds that the cluster serves, by group and plural. */
final class Kinds {

  private final Map<String, ResourceDefinitionContext> byResource = new LinkedHashMap<>();

  private Kinds() {}

  static Kinds of(KubernetesClient client) {
    Kinds kinds = new Kinds();
    kinds.add(client, "v1");
    client.getApiGroups().getGroups().stream()
        .map(APIGroup::getPreferredVersion)
        .forEach(version -> kinds.add(client, version.getGroupVersion()));
    return kinds;
  }

  private void add(KubernetesClient client, String apiVersion) {
    for (APIResource resource : client.getApiResources(apiVersion).getResources()) {
      ResourceDefinitionContext kind =
          ResourceDefinitionContext.fromApiResource(apiVersion, resource);
      byResource.putIfAbsent(key(kind.getGroup(), resource.getName()), kind);
    }
  }

  Optional<ResourceDefinitionContext> find(String group, String plural) {
    return Optional.ofNullable(byResource.get(key(group, plural)));
  }

  /** The kind's name; the plural of a kind that came later. */
  String name(String group, String plural) {
    return find(group, plural).map(ResourceDefinitionContext::getKind).orElse(plural);
  }

  private static String key(String group, String plural) {
    return plural + "." + (group == null ? "" : group);
  }
}
