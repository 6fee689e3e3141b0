// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A replacement made in each question before a model sees it. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableQueryFilterSpec.class)
@JsonDeserialize(as = ImmutableQueryFilterSpec.class)
public interface QueryFilterSpec extends OpenObject {

  @Nullable String getName();

  /** A regular expression of the backend's language; its syntax was not checked. */
  @Nullable String getPattern();

  @Nullable String getReplaceWith();
}
