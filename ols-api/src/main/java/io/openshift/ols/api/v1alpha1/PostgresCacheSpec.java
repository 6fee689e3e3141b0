// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Settings of the database. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutablePostgresCacheSpec.class)
@JsonDeserialize(as = ImmutablePostgresCacheSpec.class)
public interface PostgresCacheSpec extends OpenObject {

  /**
   * Size in PostgreSQL's words, such as {@code 256MB}. The API server also admits a number, which
   * is read as its text.
   */
  @Nullable String getSharedBuffers();

  @Nullable Long getMaxConnections();
}
