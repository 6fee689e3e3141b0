// SPDX-License-Identifier: Apache-2.0
/**
 * The smallest parts that keep the contracts. Tests of the operator run them where it matters that
 * a part is not one of the product's; the pages for plugin authors show them. Not registered: a
 * test names {@link io.openshift.ols.testkit.sample.SamplePlugin} itself.
 */
@NullMarked
package io.openshift.ols.testkit.sample;

import org.jspecify.annotations.NullMarked;
