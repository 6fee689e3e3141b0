// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.component;

import java.util.List;
import java.util.Objects;

/**
 * Access to the API that the operator needs for a component beyond its kinds: what the component's
 * own roles hand on (nobody can grant what he has not). Either resources or paths.
 *
 * @param group API group, empty for the core group
 * @param resources plurals, with subresources as {@code deployments/status}; empty for paths
 * @param names object names, empty for all
 * @param urls paths that are no resources, as {@code /ols-access}; empty for resources
 * @param verbs for example {@code get}
 */
public record AccessRule(
    String group,
    List<String> resources,
    List<String> names,
    List<String> urls,
    List<String> verbs) {
  public AccessRule {
    Objects.requireNonNull(group);
    resources = List.copyOf(resources);
    names = List.copyOf(names);
    urls = List.copyOf(urls);
    verbs = List.copyOf(verbs);
    if (resources.isEmpty() == urls.isEmpty()) {
      throw new IllegalArgumentException("an access rule is for resources or for paths");
    }
  }

  /** A rule for resources. */
  public AccessRule(String group, List<String> resources, List<String> names, List<String> verbs) {
    this(group, resources, names, List.of(), verbs);
  }

  /** A rule for paths that are no resources. */
  public static AccessRule ofPaths(List<String> urls, List<String> verbs) {
    return new AccessRule("", List.of(), List.of(), urls, verbs);
  }
}
