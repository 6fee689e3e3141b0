// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.util.Locale;

/** Who can talk to a {@link TestCluster}; the {@link RequestLog} tells them apart by name. */
public enum TestUser {
  /** The test itself; may do everything. */
  ADMIN("admin", "system:masters"),

  /** The operator under test; may do everything. */
  OPERATOR("operator", "system:masters"),

  /**
   * The operator under test with only the rights that the test binds to {@link #group()}: for tests
   * of roles. The log knows it by the same name as {@link #OPERATOR}. A server that does not check
   * access gives it every right.
   */
  RESTRICTED_OPERATOR("operator", "ols:operators"),

  /** {@link SimulatedNode}; may do everything. */
  NODE("node", "system:masters"),

  /** The controllers that come with Kubernetes: garbage collection, clean-up of namespaces. */
  CONTROLLERS("kube-controller-manager", "system:masters");

  private final String userName;
  private final String group;

  TestUser(String userName, String group) {
    this.userName = userName;
    this.group = group;
  }

  /** The name under which the API server and the request log know this user. */
  public String userName() {
    return userName;
  }

  /** The group that role bindings can name. */
  public String group() {
    return group;
  }

  /** The bearer token; not a secret, the servers listen on the loopback interface only. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What this user's clients send as {@code User-Agent}. */
  public String userAgent() {
    return "ols-test/" + userName;
  }
}
