// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where Llama Stack keeps its own data; what is absent stays as the file has it. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackStorageSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackStorageSpec.class)
public interface LlamaStackStorageSpec extends OpenObject {

  @Nullable LlamaStackKvStoreSpec getKv();

  @Nullable LlamaStackSqlStoreSpec getSql();
}
