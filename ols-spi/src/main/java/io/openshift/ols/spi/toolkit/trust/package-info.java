// SPDX-License-Identifier: Apache-2.0
/**
 * Certificates: the ones that the service CA issues, the ones that verify them, and the ones that
 * users bring. Everything here decides on content that the view already holds.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.trust;

import org.jspecify.annotations.NullMarked;
