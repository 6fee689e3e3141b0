// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Installs custom resource definitions, so that objects of them can be created at once. */
record ServedKinds(KubernetesClient client) {

  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  static boolean isDefinition(GenericKubernetesResource object) {
    return object.getKind().equals("CustomResourceDefinition");
  }

  void serve(List<GenericKubernetesResource> definitions) {
    definitions.parallelStream().forEach(definition -> client.resource(definition).create());
    definitions.parallelStream().forEach(this::awaitServed);
    definitions.parallelStream().forEach(this::backdate);
  }

  private void awaitServed(GenericKubernetesResource definition) {
    String group = definition.get("spec", "group");
    String plural = definition.get("spec", "names", "plural");
    List<Map<String, Object>> versions = definition.get("spec", "versions");
    for (Map<String, Object> version : versions) {
      String groupVersion = group + "/" + version.get("name");
      Eventually.holds(
          plural + " of " + groupVersion + " are served",
          () -> serves(client.getApiResources(groupVersion), plural));
    }
  }

  private static boolean serves(@Nullable APIResourceList resources, String plural) {
    return resources != null
        && resources.getResources().stream().anyMatch(kind -> kind.getName().equals(plural));
  }

  /**
   * A kube-apiserver holds the first objects of a kind back for two seconds after the kind was
   * established, for the sake of clusters with several API servers. Here that would be two seconds
   * per test.
   */
  private void backdate(GenericKubernetesResource definition) {
    Resource<GenericKubernetesResource> resource = client.resource(definition);
    List<Map<String, Object>> conditions = resource.get().get("status", "conditions");
    conditions.stream()
        .filter(condition -> "Established".equals(condition.get("type")))
        .forEach(condition -> condition.put("lastTransitionTime", LONG_AGO));
    // Not an edit: the server's controllers write here, too, and it would conflict with them.
    String patch = Serialization.asJson(Map.of("status", Map.of("conditions", conditions)));
    resource.subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }
}
