// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.Quantity;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The volume of the database. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableStorageSpec.class)
@JsonDeserialize(as = ImmutableStorageSpec.class)
public interface StorageSpec extends OpenObject {

  /** Absent or zero means 1Gi. */
  @Nullable Quantity getSize();

  /** Absent means the default class of the cluster. */
  @JsonProperty("class")
  @Nullable String getStorageClass();
}
