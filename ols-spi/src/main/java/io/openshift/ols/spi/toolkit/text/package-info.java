// SPDX-License-Identifier: Apache-2.0
/** Text that comes out the same, byte for byte, whenever the values behind it are equal. */
@NullMarked
package io.openshift.ols.spi.toolkit.text;

import org.jspecify.annotations.NullMarked;
