// SPDX-License-Identifier: Apache-2.0
/**
 * Things that a user, the cluster or a plugin has to mend, each with a code, a place in the custom
 * resource, a sentence that says what is wrong and one that says what would be right. Problems are
 * collected, never thrown away at the first one.
 */
@NullMarked
package io.openshift.ols.spi.problem;

import org.jspecify.annotations.NullMarked;
