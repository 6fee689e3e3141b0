// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

/** What it means that a referenced object is missing or lacks a key. */
public enum Presence {
  /** Whatever consumes it is held, and a condition says so. For what the custom resource names. */
  REQUIRED,
  /**
   * The platform brings it in its own time, for example a serving certificate: whatever consumes it
   * is held meanwhile, which is progress and no mistake of the user.
   */
  AWAITED,
  /** The component can do without it and decides itself what to leave out. */
  OPTIONAL
}
