// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where conversations are kept. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableConversationCacheSpec.class)
@JsonDeserialize(as = ImmutableConversationCacheSpec.class)
public interface ConversationCacheSpec extends OpenObject {

  /** Always {@code postgres}. */
  @Nullable String getType();

  @Nullable PostgresCacheSpec getPostgres();
}
