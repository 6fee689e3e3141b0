// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where the value of a header comes from. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableMcpHeaderSource.class)
@JsonDeserialize(as = ImmutableMcpHeaderSource.class)
public interface McpHeaderSource extends OpenObject {

  /** The value is in a Secret, under the key {@code header}. */
  String SECRET = "secret";

  /** The value is the cluster token of the user who asks. */
  String KUBERNETES = "kubernetes";

  /** The value comes with each question. */
  String CLIENT = "client";

  /** One of the constants of this type. */
  String getType();

  /** Present exactly when the type is {@link #SECRET}. */
  @Nullable LocalObjectReference getSecretRef();
}
