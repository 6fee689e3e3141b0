// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.LimiterSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.QuotaLimit;
import java.util.List;

/** Limits on tokens, kept in the database and refilled by a scheduler of the server. */
record QuotaSection(
    @JsonProperty("postgres") PostgresSection postgres,
    @JsonProperty("scheduler") Scheduler scheduler,
    @JsonProperty("limiters") List<Limiter> limiters,
    @JsonProperty("enable_token_history") boolean tokenHistory) {
  private static final int SECONDS = 300;

  /**
   * When the scheduler looks.
   *
   * @param period seconds between two looks
   */
  record Scheduler(@JsonProperty("period") int period) {}

  /** One limit; the server demands every key. */
  record Limiter(
      @JsonProperty("name") String name,
      @JsonProperty("type") String type,
      @JsonProperty("initial_quota") long initialQuota,
      @JsonProperty("quota_increase") long increase,
      @JsonProperty("period") String period) {

    static Limiter of(LimiterSpec spec) {
      return new Limiter(
          spec.getName(),
          spec.getType(),
          QuotaLimit.tokens(spec.getInitialQuota()),
          QuotaLimit.tokens(spec.getQuotaIncrease()),
          spec.getPeriod());
    }
  }

  static QuotaSection of(QuotaSpec spec, DatabaseEndpoint database) {
    return new QuotaSection(
        PostgresSection.of(database, "quota"),
        new Scheduler(SECONDS),
        spec.getLimitersConfig().stream().map(Limiter::of).toList(),
        Boolean.TRUE.equals(spec.getEnableTokenHistory()));
  }
}
