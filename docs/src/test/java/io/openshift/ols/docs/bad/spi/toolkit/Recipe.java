// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.spi.toolkit;

/** What the SPI proper may not use. */
public interface Recipe {}
