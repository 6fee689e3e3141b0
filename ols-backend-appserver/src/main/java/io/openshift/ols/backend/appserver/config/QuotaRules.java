// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the service makes of limits that it loads without complaint: it keeps one account per type
 * in an {@code integer} column, adds before it sets back, and hands the period to PostgreSQL.
 */
final class QuotaRules {
  private static final FieldPath LIMITERS =
      FieldPath.of("spec.ols.quotaHandlersConfig.limitersConfig");
  private static final long MOST_TOKENS = Integer.MAX_VALUE;
  private static final Pattern IN_M = Pattern.compile("\\d+\\s+m");

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

  /** With these no question could be asked, or a limit would not hold. */
  List<Problem> obstacles() {
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < limiters.size(); i++) {
      LimiterSpec limiter = limiters.get(i);
      FieldPath path = LIMITERS.index(i);
      countable(limiter.getInitialQuota(), path.field("initialQuota")).ifPresent(problems::add);
      countable(limiter.getQuotaIncrease(), path.field("quotaIncrease")).ifPresent(problems::add);
      if (!names.add(limiter.getName())) {
        problems.add(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                path.field("name"),
                "limiter \"%s\" is listed twice, and the service would keep only the last"
                    .formatted(limiter.getName()),
                "give each limiter a name of its own"));
      }
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
        problems.add(sharedAccount(path.field("type"), limiter.getType()));
      }
      if (tokens(limiter.getInitialQuota()) > 0 && tokens(limiter.getQuotaIncrease()) > 0) {
        problems.add(neverSetBack(path.field("quotaIncrease")));
      }
      if (IN_M.matcher(Objects.requireNonNullElse(limiter.getPeriod(), "")).matches()) {
        problems.add(minutes(path.field("period")));
      }
    }
    return problems;
  }

  private static Optional<Problem> countable(@Nullable Long number, FieldPath path) {
    return tokens(number) <= MOST_TOKENS
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                path,
                "is more than the service can count",
                "set it to at most " + MOST_TOKENS));
  }

  private static Problem sharedAccount(FieldPath path, String type) {
    return differs(
        path,
        "the service keeps one account for all limiters of type \"%s\", and charges it for each"
            .formatted(type),
        "use one limiter per type");
  }

  private static Problem neverSetBack(FieldPath path) {
    return differs(
        path,
        "after each period the tokens are added, and the quota is never set back to initialQuota",
        "set quotaIncrease to 0 if each period is to begin with initialQuota");
  }

  private static Problem minutes(FieldPath path) {
    return differs(
        path, "the unit \"m\" is read as minutes", "write minutes or months, so that it is plain");
  }

  private static Problem differs(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
