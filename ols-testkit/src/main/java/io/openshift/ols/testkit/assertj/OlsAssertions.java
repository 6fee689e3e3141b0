// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.assertj;

import io.openshift.ols.engine.plan.Plan;

/** The way in: import {@code assertThat} from here beside AssertJ's own. */
public final class OlsAssertions {
  private OlsAssertions() {}

  /** Assertions about a plan. */
  public static PlanAssert assertThat(Plan plan) {
    return new PlanAssert(plan);
  }
}
