// SPDX-License-Identifier: Apache-2.0
/**
 * Plans without a cluster. A {@link io.openshift.ols.testkit.view.Scenario} is all that a pass
 * would gather, written by hand; a {@link io.openshift.ols.testkit.view.Rehearsal} is the pass over
 * it, with the operator's own planner, up to the point where the operator would write.
 *
 * <pre>{@code
 * Plan plan =
 *     Scenario.of(customResource)
 *         .and(secret)
 *         .on(TestFacts.plainKubernetes())
 *         .rehearse("acme", new AcmePlugin())
 *         .plan();
 * }</pre>
 */
@NullMarked
package io.openshift.ols.testkit.view;

import org.jspecify.annotations.NullMarked;
