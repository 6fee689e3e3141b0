// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.LimiterSpec;
import io.openshift.ols.api.v1alpha1.QuotaSpec;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.QuotaLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits on tokens, kept in the database and refilled by a scheduler of the service. */
record QuotaSection(
    @JsonProperty("storage") DatabaseSection storage,
    @JsonProperty("scheduler") Scheduler scheduler,
    @JsonProperty("limiters") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Limiter> limiters,
    @JsonProperty("enable_token_history") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean tokenHistory) {

  /**
   * When the scheduler looks.
   *
   * @param period seconds between two looks
   */
  record Scheduler(@JsonProperty("period") int period) {}

  /**
   * One limit. The service demands every key, and takes null for one that is not meant: with an
   * increase, even of 0, it never sets the quota back to its initial value.
   */
  record Limiter(
      @JsonProperty("name") String name,
      @JsonProperty("type") String type,
      @JsonProperty("initial_quota") long initialQuota,
      @JsonProperty("quota_increase") @Nullable Long increase,
      @JsonProperty("period") String period) {

    static Limiter of(LimiterSpec spec) {
      return new Limiter(
          spec.getName(),
          spec.getType(),
          QuotaLimit.tokens(spec.getInitialQuota()),
          QuotaLimit.tokens(spec.getQuotaIncrease()) == 0 ? null : spec.getQuotaIncrease(),
          spec.getPeriod());
    }
  }

  static QuotaSection of(QuotaSpec spec, DatabaseEndpoint database) {
    return new QuotaSection(
        DatabaseSection.of(database),
        new Scheduler(300),
        spec.getLimitersConfig().stream().map(Limiter::of).toList(),
        Boolean.TRUE.equals(spec.getEnableTokenHistory()));
  }
}
