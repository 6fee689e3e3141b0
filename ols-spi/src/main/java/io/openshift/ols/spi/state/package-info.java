// SPDX-License-Identifier: Apache-2.0
/**
 * What should exist and what does. A component answers with a {@link DesiredState}: objects with a
 * policy, secrets to generate, edits in objects of others, and what has to be held. The operator
 * shows it what exists as {@link ObservedState} and gets its {@link Readiness} back.
 */
@NullMarked
package io.openshift.ols.spi.state;

import org.jspecify.annotations.NullMarked;
