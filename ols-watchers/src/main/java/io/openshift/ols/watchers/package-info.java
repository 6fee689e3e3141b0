// SPDX-License-Identifier: Apache-2.0
/**
 * Notice, never act: watches that keep what the operator needs to know and call for a pass when it
 * changed. Missing an event costs time, never correctness: each pass looks at everything again.
 */
@NullMarked
package io.openshift.ols.watchers;

import org.jspecify.annotations.NullMarked;
