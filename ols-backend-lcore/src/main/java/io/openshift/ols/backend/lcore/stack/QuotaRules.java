// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.toolkit.chat.QuotaLimit;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server makes of limits that it loads without complaint: it adds after each period, even
 * nothing, which counts as a refill.
 */
final class QuotaRules {
  private final List<QuotaLimit> limits;

  QuotaRules(OlsSpec ols) {
    this.limits = QuotaLimit.of(ols);
  }

  /** With these no question could be asked. */
  List<Problem> obstacles() {
    return limits.stream().flatMap(limit -> limit.obstacles().stream()).toList();
  }

  /** What works otherwise than it reads. */
  List<Problem> notes() {
    List<Problem> problems = new ArrayList<>();
    for (QuotaLimit limit : limits) {
      limit.note().ifPresent(problems::add);
      if (limit.initial() > 0) {
        problems.add(neverSetBack(limit));
      }
    }
    return problems;
  }

  private static Problem neverSetBack(QuotaLimit limit) {
    return limit.increase() > 0
        ? QuotaLimit.differs(
            limit.path().field("initialQuota"),
            "the quota only begins with it; after each period quotaIncrease is added",
            "nothing, if that is what is meant")
        : QuotaLimit.differs(
            limit.path().field("quotaIncrease"),
            "is 0, and the server never sets a quota back to initialQuota",
            "set it to the tokens that are to be added after each period");
  }
}
