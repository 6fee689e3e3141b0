// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A limit on tokens, and what the services make of one that they load without complaint: they keep
 * one account per type in an {@code integer} column.
 *
 * @param path where it is in the resource
 * @param spec what the resource says
 * @param sharesAccount whether a limit before it is of the same type
 */
public record QuotaLimit(FieldPath path, LimiterSpec spec, boolean sharesAccount) {
  private static final FieldPath LIMITERS =
      FieldPath.of("spec.ols.quotaHandlersConfig.limitersConfig");
  private static final long MOST_TOKENS = Integer.MAX_VALUE;

  /** All of them, in the order of the resource. */
  public static List<QuotaLimit> of(OlsSpec ols) {
    List<LimiterSpec> specs =
        Optional.ofNullable(ols.getQuotaHandlersConfig())
            .map(QuotaSpec::getLimitersConfig)
            .orElse(List.of());
    List<QuotaLimit> limits = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (LimiterSpec spec : specs) {
      limits.add(new QuotaLimit(LIMITERS.index(limits.size()), spec, !types.add(spec.getType())));
    }
    return limits;
  }

  /** A number that was left out counts as none. */
  public static long tokens(@Nullable Long number) {
    return Objects.requireNonNullElse(number, 0L);
  }

  /** Tokens when it begins. */
  public long initial() {
    return tokens(spec.getInitialQuota());
  }

  /** Tokens for each period. */
  public long increase() {
    return tokens(spec.getQuotaIncrease());
  }

  /** With these no question could be asked. */
  public List<Problem> obstacles() {
    return Stream.of(
            countable(initial(), path.field("initialQuota")),
            countable(increase(), path.field("quotaIncrease")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the user should know of its account. */
  public Optional<Problem> note() {
    return sharesAccount
        ? Optional.of(
            differs(
                path.field("type"),
                "the service keeps one account for all limiters of type \"%s\", and charges it for each"
                    .formatted(spec.getType()),
                "use one limiter per type"))
        : Optional.empty();
  }

  /** Something that works otherwise than it reads. */
  public static Problem differs(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }

  private static Optional<Problem> countable(long number, FieldPath path) {
    return number <= MOST_TOKENS
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                ProblemCode.INVALID_VALUE,
                path,
                "is more than the service can count",
                "set it to at most " + MOST_TOKENS));
  }
}
