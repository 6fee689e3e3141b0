// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

/**
 * What a consumer needs when consumed content changes. Of several consumers of one source the
 * strongest wins; the order of the constants is from strong to weak.
 */
public enum ReloadClass {
  /** New pods: the content is part of the pod template's digest. */
  ROLL,
  /** The process notices the changed file by itself. */
  IN_PROCESS,
  /** A change means nothing to this consumer. */
  IGNORE
}
