// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

/**
 * One request that the server answered; a watch counts when it begins.
 *
 * @param method HTTP method
 * @param path without the query
 * @param query decoded, empty when there is none
 * @param userAgent empty when the client did not say
 * @param contentType of what the client sent, empty when it sent nothing
 * @param status HTTP status; 0 when a fault lost the answer
 * @param bytes length of what the client sent
 */
public record RequestRecord(
    String method,
    String path,
    String query,
    String userAgent,
    String contentType,
    int status,
    int bytes) {

  /** Whether the request asks for a change (also when it was refused). */
  public boolean writes() {
    return !method.equals("GET")
        && !path.contains("accessreviews")
        && !path.contains("rulesreviews");
  }

  /** Whether the request opened a watch. */
  public boolean watch() {
    return method.equals("GET") && (query.contains("watch=true") || query.contains("watch=1"));
  }
}
