// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/**
 * Providers by API, beside those that the file has anyway. One whose id the file already has takes
 * the place of that one as a whole.
 */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackProvidersSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackProvidersSpec.class)
public interface LlamaStackProvidersSpec extends OpenObject {

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getInference();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getSafety();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getVectorIo();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getToolRuntime();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getFiles();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getAgents();

  /** The successor of agents, since OGX 1.0. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackProviderSpec> getResponses();
}
