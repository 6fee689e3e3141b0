// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi;

/**
 * The version of the SPI, which covers the fabric8 model, Jackson and Immutables that plugins share
 * with the operator. The constant is copied into a plugin when it is compiled, so a plugin carries
 * the version that it was built against.
 */
public final class SpiVersion {
  /** Rises with each change that breaks a compiled plugin. */
  public static final int CURRENT = 1;

  /** The manifest attribute of a plugin jar that repeats it, read before any class is loaded. */
  public static final String MANIFEST_ATTRIBUTE = "Ols-Spi-Version";

  private SpiVersion() {}
}
