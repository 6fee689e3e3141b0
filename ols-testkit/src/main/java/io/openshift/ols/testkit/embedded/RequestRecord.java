// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import java.net.URI;
import java.util.Objects;

/**
 * One request that the server answered; a watch counts when it begins.
 *
 * @param method HTTP method
 * @param uri path and query as they were sent
 * @param created name of the object that a creation is about, else empty: it is not in the path
 * @param client who sent it
 * @param contentType of what the client sent, empty when it sent nothing
 * @param status HTTP status; 0 when a fault lost the answer
 * @param bytes length of what the client sent
 */
public record RequestRecord(
    String method,
    String uri,
    String created,
    Client client,
    String contentType,
    int status,
    int bytes) {

  /**
   * Who sent a request; what the client did not say is empty.
   *
   * @param token the bearer token; the server takes any, and it is no secret
   */
  public record Client(String token, String userAgent) {}

  /** The path without the query. */
  public String path() {
    return URI.create(uri).getRawPath();
  }

  /** The query, decoded; empty when there is none. */
  public String query() {
    return Objects.requireNonNullElse(URI.create(uri).getQuery(), "");
  }

  /** Whether the request asks for a change (also when it was refused). */
  public boolean writes() {
    return !method.equals("GET") && !uri.contains("accessreviews") && !uri.contains("rulesreviews");
  }

  /** Whether the request opened a watch. */
  public boolean watch() {
    return method.equals("GET") && (uri.contains("watch=true") || uri.contains("watch=1"));
  }
}
