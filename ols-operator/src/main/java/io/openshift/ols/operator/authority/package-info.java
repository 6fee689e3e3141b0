// SPDX-License-Identifier: Apache-2.0
/**
 * Makes keys and certificates, with a library that is not touched unless one has to be made. What
 * has to be made, and when, is the engine's decision.
 */
@NullMarked
package io.openshift.ols.operator.authority;

import org.jspecify.annotations.NullMarked;
