// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An index of documents that comes in an image. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableRagSpec.class)
@JsonDeserialize(as = ImmutableRagSpec.class)
public interface RagSpec extends OpenObject {

  String getImage();

  /** Directory of the index within the image. */
  @Nullable String getIndexPath();

  @JsonProperty("indexID")
  @Nullable String getIndexId();
}
