// SPDX-License-Identifier: Apache-2.0
/**
 * {@code ols dev}: the whole product at work on a machine that has nothing but Java.
 *
 * <p>{@link io.openshift.ols.testkit.dev.Dev} starts the embedded cluster in this process, lets the
 * operator run against it as a process of its own with its real entry point, and tells what
 * happens: {@code Story} turns requests and changes of the resource into lines, {@code Report} says
 * how it ended.
 */
@NullMarked
package io.openshift.ols.testkit.dev;

import org.jspecify.annotations.NullMarked;
