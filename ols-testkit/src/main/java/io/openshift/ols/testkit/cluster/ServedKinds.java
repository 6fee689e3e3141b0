// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionCondition;
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

  void serve(List<CustomResourceDefinition> definitions) {
    definitions.parallelStream().forEach(definition -> client.resource(definition).create());
    definitions.parallelStream().forEach(this::awaitServed);
    definitions.parallelStream().forEach(this::backdate);
  }

  private void awaitServed(CustomResourceDefinition definition) {
    String plural = definition.getSpec().getNames().getPlural();
    definition.getSpec().getVersions().stream()
        .map(version -> definition.getSpec().getGroup() + "/" + version.getName())
        .forEach(
            groupVersion ->
                Eventually.holds(
                    plural + " of " + groupVersion + " are served",
                    () -> serves(client.getApiResources(groupVersion), plural)));
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
  private void backdate(CustomResourceDefinition definition) {
    Resource<CustomResourceDefinition> resource = client.resource(definition);
    List<CustomResourceDefinitionCondition> conditions = resource.get().getStatus().getConditions();
    conditions.stream()
        .filter(condition -> condition.getType().equals("Established"))
        .forEach(condition -> condition.setLastTransitionTime(LONG_AGO));
    // Not an edit: the server's controllers write here, too, and it would conflict with them.
    String patch = Serialization.asJson(Map.of("status", Map.of("conditions", conditions)));
    resource.subresource("status").patch(PatchContext.of(PatchType.JSON_MERGE), patch);
  }
}
