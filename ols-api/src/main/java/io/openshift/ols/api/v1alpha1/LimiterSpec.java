// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** One limit on tokens. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLimiterSpec.class)
@JsonDeserialize(as = ImmutableLimiterSpec.class)
public interface LimiterSpec extends OpenObject {

  String getName();

  /** {@code cluster_limiter} or {@code user_limiter}. */
  String getType();

  /** In tokens. */
  Long getInitialQuota();

  /** In tokens, added after each period. */
  Long getQuotaIncrease();

  /** A number and a unit, such as {@code 1 hour} or {@code 30 days}. */
  String getPeriod();
}
