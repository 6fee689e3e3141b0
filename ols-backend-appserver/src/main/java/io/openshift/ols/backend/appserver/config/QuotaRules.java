// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.chat.QuotaLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the service makes of limits that it loads without complaint: it adds before it sets back,
 * and hands the period to PostgreSQL.
 */
final class QuotaRules {
  private static final Pattern IN_M = Pattern.compile("\\d+\\s+m");

  private final List<QuotaLimit> limits;

  QuotaRules(OlsSpec ols) {
    this.limits = QuotaLimit.of(ols);
  }

  /** With these no question could be asked, or a limit would not hold. */
  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (QuotaLimit limit : limits) {
      problems.addAll(limit.obstacles());
      if (!names.add(limit.spec().getName())) {
        problems.add(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                limit.path().field("name"),
                "limiter \"%s\" is listed twice, and the service would keep only the last"
                    .formatted(limit.spec().getName()),
                "give each limiter a name of its own"));
      }
    }
    return problems;
  }

  /** What works otherwise than it reads. */
  List<Problem> notes() {
    List<Problem> problems = new ArrayList<>();
    for (QuotaLimit limit : limits) {
      limit.note().ifPresent(problems::add);
      if (limit.initial() > 0 && limit.increase() > 0) {
        problems.add(neverSetBack(limit.path().field("quotaIncrease")));
      }
      if (IN_M.matcher(Objects.requireNonNullElse(limit.spec().getPeriod(), "")).matches()) {
        problems.add(minutes(limit.path().field("period")));
      }
    }
    return problems;
  }

  private static Problem neverSetBack(FieldPath path) {
    return QuotaLimit.differs(
        path,
        "after each period the tokens are added, and the quota is never set back to initialQuota",
        "set quotaIncrease to 0 if each period is to begin with initialQuota");
  }

  private static Problem minutes(FieldPath path) {
    return QuotaLimit.differs(
        path, "the unit \"m\" is read as minutes", "write minutes or months, so that it is plain");
  }
}
