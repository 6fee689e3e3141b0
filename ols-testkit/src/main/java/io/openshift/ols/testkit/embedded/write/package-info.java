// SPDX-License-Identifier: Apache-2.0
/**
 * The way of a write: {@code Intake} understands what was sent, {@code Creation}, {@code Updating}
 * and {@code Deletion} do it, {@code Validation} refuses; {@code GarbageCollector} and {@code
 * Cascades} do what follows.
 */
@NullMarked
package io.openshift.ols.testkit.embedded.write;

import org.jspecify.annotations.NullMarked;
