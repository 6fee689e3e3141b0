// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.Locale;

/**
 * A kind that a test adds without a CRD. Its objects may hold anything; it has a status
 * subresource.
 *
 * @param plural name of the resource, e.g. {@code routes}
 */
public record ServedKind(
    String group, String version, String kind, String plural, boolean namespaced) {

  ResourceType type(Definitions definitions) {
    ResourceType.Names names =
        new ResourceType.Names(kind, plural, kind.toLowerCase(Locale.ROOT), List.of(), List.of());
    ResourceType.Traits traits = new ResourceType.Traits(namespaced, true, true, true, List.of());
    return new ResourceType(
        group,
        version,
        names,
        traits,
        definitions.custom(Trees.object().put("x-kubernetes-preserve-unknown-fields", true)),
        List.of());
  }
}
