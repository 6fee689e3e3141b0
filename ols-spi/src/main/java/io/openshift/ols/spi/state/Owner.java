// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

/** Whose a desired object is, and so how long it lives. */
public enum Owner {
  /** The resource's: removed when nobody wants it any more, and with the resource. */
  RESOURCE,
  /**
   * The operator's own: it stays when the resource goes and is never removed by the operator. In a
   * namespace it goes with the operator's Deployment, where that is known.
   */
  OPERATOR
}
