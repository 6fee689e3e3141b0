// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** One key of a Secret, or of a ConfigMap, in the operator's namespace; the field says which. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableKeyReference.class)
@JsonDeserialize(as = ImmutableKeyReference.class)
public interface KeyReference extends OpenObject {

  /** The object. */
  String getName();

  String getKey();
}
