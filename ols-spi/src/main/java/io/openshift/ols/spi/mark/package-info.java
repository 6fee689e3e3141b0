// SPDX-License-Identifier: Apache-2.0
/** Marks that every room of the SPI may use, kept apart so that they close no cycle. */
@NullMarked
package io.openshift.ols.spi.mark;

import org.jspecify.annotations.NullMarked;
