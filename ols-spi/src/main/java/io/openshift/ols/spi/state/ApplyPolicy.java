// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

/** How far the operator's care for a desired object goes. */
public enum ApplyPolicy {
  /** Created when absent, repaired when it differs. */
  APPLY,
  /**
   * Created when absent; when it is there only labels and owner are kept. For what cannot be
   * changed in place or holds data, such as a volume claim.
   */
  CREATE_ONLY
}
