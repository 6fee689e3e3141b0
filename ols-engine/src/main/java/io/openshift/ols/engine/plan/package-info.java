// SPDX-License-Identifier: Apache-2.0
/**
 * The plan of a pass: asked once of each component, in two phases (offers, then desired states),
 * then completed with owners, labels, digests and what is held. A value; the same for the operator,
 * for {@code ols render} and for tests.
 */
@NullMarked
package io.openshift.ols.engine.plan;

import org.jspecify.annotations.NullMarked;
