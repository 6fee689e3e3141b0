// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of Llama Stack says beyond the rest of the resource. Only the lcore
 * backend has a Llama Stack; absent means that the file follows from the rest alone.
 */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackSpec.class)
public interface LlamaStackSpec extends OpenObject {

  /** Release of Llama Stack that this section is written for; absent means the one that runs. */
  @Nullable String getSchemaVersion();

  /** Key of a ConfigMap with a file to start from; absent means the built-in one. */
  @Nullable KeyReference getBaseConfigRef();

  @Nullable LlamaStackProvidersSpec getProviders();

  @Nullable LlamaStackResourcesSpec getResources();

  @Nullable LlamaStackStorageSpec getStorage();

  /** APIs that the server does not serve, spelled as in {@link #getProviders()}. */
  @JsonProperty("disabledAPIs")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<String> getDisabledApis();

  /** Key of a ConfigMap with the whole file; excludes everything else here but the version. */
  @Nullable KeyReference getOverrideConfig();
}
