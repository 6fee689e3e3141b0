// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.component;

import java.util.List;
import java.util.Objects;

/**
 * Access to the API that the operator needs for a component beyond its kinds: what the component's
 * own roles hand on (nobody can grant what he has not) and what it edits in objects of others.
 *
 * @param group API group, empty for the core group
 * @param resources plurals, with subresources as {@code deployments/status}
 * @param names object names, empty for all
 * @param verbs for example {@code get}
 */
public record AccessRule(
    String group, List<String> resources, List<String> names, List<String> verbs) {
  public AccessRule {
    Objects.requireNonNull(group);
    resources = List.copyOf(resources);
    names = List.copyOf(names);
    verbs = List.copyOf(verbs);
  }
}
