// SPDX-License-Identifier: Apache-2.0
/**
 * The tests that hold all modules together: arrows, rooms, sizes, words and pages.
 *
 * <p>{@link io.openshift.ols.docs.HouseModule} is the table of modules and arrows. {@code
 * ArrowRules}, {@code PurityRules} and {@code ShapeRules} say what byte code may do, {@code
 * TextRules} what source text may say, {@code ModuleGraphTest} what the poms may declare and {@code
 * PagesTest} what the pages must keep. Each rule also runs over the small offenders in {@code bad},
 * to show that it can fail.
 */
@NullMarked
package io.openshift.ols.docs;

import org.jspecify.annotations.NullMarked;
