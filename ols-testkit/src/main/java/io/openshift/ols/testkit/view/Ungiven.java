// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

/** What a scenario does with references that it was given no object for. */
public enum Ungiven {
  /** They are there, with made-up content that meets the declared keys; see {@link Filling}. */
  FILLED,
  /** They count as present with unknown content, as when manifests are rendered. */
  UNRESOLVED,
  /** They are not there. */
  MISSING
}
