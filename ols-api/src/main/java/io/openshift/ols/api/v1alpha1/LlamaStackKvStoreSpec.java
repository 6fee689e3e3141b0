// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where keys and values are kept. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackKvStoreSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackKvStoreSpec.class)
public interface LlamaStackKvStoreSpec extends LlamaStackDatabaseSpec {

  /** A Redis server; Llama Stack knows no password for it. */
  String REDIS = "redis";

  /** How a PostgreSQL server is spoken to, in the words of its client library. */
  @Nullable String getSslMode();
}
