// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.util.Set;

/**
 * One request to an API server, in the words of the server's audit log. What does not apply is the
 * empty string.
 *
 * @param user name of the user, for example {@code operator}
 * @param userAgent the {@code User-Agent} header
 * @param verb {@code get}, {@code list}, {@code watch}, {@code create}, {@code update}, {@code
 *     patch}, {@code delete} or {@code deletecollection}; for paths that are no resources the
 *     method in lower case
 * @param apiGroup empty for the core group
 * @param resource plural, for example {@code deployments}
 * @param subresource for example {@code status}
 * @param namespace empty for cluster-scoped resources and for requests over all namespaces
 * @param name empty for lists
 * @param code the HTTP status of the answer
 * @param uri path and query
 */
public record Request(
    String user,
    String userAgent,
    String verb,
    String apiGroup,
    String resource,
    String subresource,
    String namespace,
    String name,
    int code,
    String uri) {

  private static final Set<String> WRITES =
      Set.of("create", "update", "patch", "delete", "deletecollection");

  // Asking what one may do is a POST that changes nothing.
  private static final Set<String> REVIEWS =
      Set.of("authorization.k8s.io", "authentication.k8s.io");

  /** Whether the request could change something, refused or not. */
  public boolean isWrite() {
    return WRITES.contains(verb) && !REVIEWS.contains(apiGroup);
  }

  /**
   * Whether the request belongs to the idle hum of a running operator: watches that are renewed,
   * and the leader's lease.
   */
  public boolean isHum() {
    return verb.equals("watch") || resource.equals("leases");
  }

  /** A short form for messages: verb, resource with subresource, namespace and name, code. */
  @Override
  public String toString() {
    String kind = subresource.isEmpty() ? resource : resource + "/" + subresource;
    String object = namespace.isEmpty() ? name : namespace + "/" + name;
    return "%s %s %s %s -> %d".formatted(user, verb, kind.isEmpty() ? uri : kind, object, code);
  }
}
