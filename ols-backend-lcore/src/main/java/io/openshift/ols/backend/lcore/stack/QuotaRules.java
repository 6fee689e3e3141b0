// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.LimiterSpec;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server makes of limits that it loads without complaint: it keeps one account per type in
 * an {@code integer} column, and adds after each period, even nothing, which counts as a refill.
 */
final class QuotaRules {
  private static final FieldPath LIMITERS =
      FieldPath.of("spec.ols.quotaHandlersConfig.limitersConfig");
  private static final long MOST_TOKENS = Integer.MAX_VALUE;

  private final List<LimiterSpec> limiters;

  QuotaRules(OlsSpec ols) {
    this.limiters =
        Optional.ofNullable(ols.getQuotaHandlersConfig())
            .map(QuotaSpec::getLimitersConfig)
            .orElse(List.of());
  }

  /** A number that was left out counts as none. */
  static long tokens(@Nullable Long number) {
    return Objects.requireNonNullElse(number, 0L);
  }

  /** With these no question could be asked. */
  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < limiters.size(); i++) {
      LimiterSpec limiter = limiters.get(i);
      FieldPath path = LIMITERS.index(i);
      countable(limiter.getInitialQuota(), path.field("initialQuota")).ifPresent(problems::add);
      countable(limiter.getQuotaIncrease(), path.field("quotaIncrease")).ifPresent(problems::add);
    }
    return problems;
  }

  /** What works otherwise than it reads. */
  List<Problem> notes() {
    List<Problem> problems = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (int i = 0; i < limiters.size(); i++) {
      LimiterSpec limiter = limiters.get(i);
      FieldPath path = LIMITERS.index(i);
      if (!types.add(limiter.getType())) {
        problems.add(
            differs(
                path.field("type"),
                "the server keeps one account for all limiters of type \"%s\", and charges it for each"
                    .formatted(limiter.getType()),
                "use one limiter per type"));
      }
      if (tokens(limiter.getInitialQuota()) > 0) {
        problems.add(neverSetBack(path, tokens(limiter.getQuotaIncrease())));
      }
    }
    return problems;
  }

  private static Problem neverSetBack(FieldPath path, long increase) {
    return increase > 0
        ? differs(
            path.field("initialQuota"),
            "the quota only begins with it; after each period quotaIncrease is added",
            "nothing, if that is what is meant")
        : differs(
            path.field("quotaIncrease"),
            "is 0, and the server never sets a quota back to initialQuota",
            "set it to the tokens that are to be added after each period");
  }

  private static Optional<Problem> countable(@Nullable Long number, FieldPath path) {
    return tokens(number) <= MOST_TOKENS
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                path,
                "is more than the server can count",
                "set it to at most " + MOST_TOKENS));
  }

  private static Problem differs(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
