// SPDX-License-Identifier: Apache-2.0
/**
 * Names that several components need: the label sets by which the parts of the product find one
 * another, and names that the API server accepts whatever text they are made from.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.names;

import org.jspecify.annotations.NullMarked;
