// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the operator found and did. */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableOlsConfigStatus.class)
@JsonDeserialize(as = ImmutableOlsConfigStatus.class)
public interface OlsConfigStatus {

  String READY = "Ready";
  String NOT_READY = "NotReady";

  /** One per type. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  List<Condition> getConditions();

  /** {@link #READY} or {@link #NOT_READY}. */
  @Nullable String getOverallStatus();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<PodDiagnostic> getDiagnosticInfo();

  /** Name of the backend that answers. */
  @Nullable String getBackend();

  /** Version of the operator that wrote this. */
  @Nullable String getVersion();

  /** Edits that stand in objects of others; each is undone before the resource goes. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  List<RecordedEdit> getSharedEdits();
}
