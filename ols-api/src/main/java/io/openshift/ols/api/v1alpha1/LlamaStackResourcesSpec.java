// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.immutables.value.Value;

/** What the server knows from its start. One that the file already has is replaced. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableLlamaStackResourcesSpec.class)
@JsonDeserialize(as = ImmutableLlamaStackResourcesSpec.class)
public interface LlamaStackResourcesSpec extends OpenObject {

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackModelSpec> getModels();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackToolSpec> getTools();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackShieldSpec> getShields();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<LlamaStackVectorStoreSpec> getVectorStores();
}
