// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

/** Hands out service addresses and node ports, one after the other. */
final class ClusterAddresses {
  private static final int FIRST_NODE_PORT = 30000;

  private int addresses;
  private int nodePorts;

  String next() {
    addresses++;
    return "10.96." + addresses / 250 + "." + (addresses % 250 + 1);
  }

  int nextNodePort() {
    return FIRST_NODE_PORT + nodePorts++;
  }
}
