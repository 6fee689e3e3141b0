// SPDX-License-Identifier: Apache-2.0
/**
 * What the built-in kinds have of their own: defaults, system fields, refusals; and what a CRD
 * means.
 */
@NullMarked
package io.openshift.ols.testkit.embedded.kinds;

import org.jspecify.annotations.NullMarked;
