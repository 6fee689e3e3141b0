// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What may be sent to Red Hat. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableUserDataCollectionSpec.class)
@JsonDeserialize(as = ImmutableUserDataCollectionSpec.class)
public interface UserDataCollectionSpec extends OpenObject {

  /** Absent means no. */
  @Nullable Boolean getFeedbackDisabled();

  /** Absent means no. */
  @Nullable Boolean getTranscriptsDisabled();
}
