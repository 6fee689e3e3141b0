// SPDX-License-Identifier: Apache-2.0
/**
 * The process: its commands, and the one place where everything is put together. Only here are
 * clock, environment and randomness taken from the machine.
 */
@NullMarked
package io.openshift.ols.operator;

import org.jspecify.annotations.NullMarked;
