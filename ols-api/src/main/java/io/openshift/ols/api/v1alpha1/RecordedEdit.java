// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;

/** A member that the operator put into a list of somebody else's object. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableRecordedEdit.class)
@JsonDeserialize(as = ImmutableRecordedEdit.class)
public interface RecordedEdit {

  String getApiVersion();

  String getKind();

  String getName();

  /** JSON pointer of the list. */
  String getPath();

  String getMember();
}
