// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One provider of one API of Llama Stack. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackProviderSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackProviderSpec.class)
public interface LlamaStackProviderSpec extends OpenObject {

  /** Unique within its API. */
  String getId();

  /**
   * Llama Stack's type, such as {@code inline::faiss}; without a prefix, {@code remote::} is meant.
   */
  String getProvider();

  /** Address of the service; it goes under the key that the type has for it. */
  @Nullable String getEndpoint();

  /** Key of a Secret; it goes under the key that the type has for a credential. */
  @Nullable KeyReference getApiKey();

  /** Further keys of the provider's configuration whose values are in Secrets. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  Map<String, KeyReference> getSecretRefs();

  /** The provider's configuration in Llama Stack's own words; always an object. */
  @Nullable JsonNode getSettings();
}
