// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** The language models that may answer. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlmSpec.class)
@JsonDeserialize(as = ImmutableLlmSpec.class)
public interface LlmSpec extends OpenObject {

  /** In the order of the resource; the API server admits an empty list and names that repeat. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  List<ProviderSpec> getProviders();
}
