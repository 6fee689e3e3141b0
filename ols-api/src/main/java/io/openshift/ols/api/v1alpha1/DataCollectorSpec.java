// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings of the container that sends user data. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableDataCollectorSpec.class)
@JsonDeserialize(as = ImmutableDataCollectorSpec.class)
public interface DataCollectorSpec extends OpenObject {

  /** Same values as {@link OlsSpec#getLogLevel()}. */
  @Nullable String getLogLevel();
}
