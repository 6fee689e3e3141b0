// SPDX-License-Identifier: Apache-2.0
/** Assertions in the words of the house: what a plan writes, what it holds and what it reports. */
@NullMarked
package io.openshift.ols.testkit.assertj;

import org.jspecify.annotations.NullMarked;
