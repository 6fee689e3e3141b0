// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.openshift.ols.api.v1alpha1.ImmutableRecordedEdit;
import io.openshift.ols.api.v1alpha1.RecordedEdit;
import io.openshift.ols.spi.state.SharedEdit;

/** The form in which the status remembers an edit in somebody else's object. */
public final class EditRecord {
  private EditRecord() {}

  public static RecordedEdit of(SharedEdit edit) {
    return ImmutableRecordedEdit.builder()
        .apiVersion(edit.object().kind().apiVersion())
        .kind(edit.object().kind().kind())
        .name(edit.object().name())
        .path(edit.path())
        .member(edit.member())
        .build();
  }
}
