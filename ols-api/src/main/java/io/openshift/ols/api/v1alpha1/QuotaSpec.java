// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Limits on tokens. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableQuotaSpec.class)
@JsonDeserialize(as = ImmutableQuotaSpec.class)
public interface QuotaSpec extends OpenObject {

  /** Absent means no. */
  @Nullable Boolean getEnableTokenHistory();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LimiterSpec> getLimitersConfig();
}
