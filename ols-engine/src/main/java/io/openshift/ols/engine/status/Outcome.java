// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.status;

import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A plan and what became of it. */
@Value.Immutable
@OlsValue
public interface Outcome {
  Plan plan();

  /** What lives after the writes. */
  LiveObjects live();

  /** The readiness of each active component that was planned. */
  Map<ComponentId, Readiness> readiness();

  /** Writes that failed: one sentence each, by object. */
  @Value.NaturalOrder
  SortedMap<ObjectId, String> errors();

  /** Access that the operator lacks. */
  List<Problem> access();

  /** Edits in objects of others that stand or are about to be made. */
  @Value.NaturalOrder
  SortedSet<SharedEdit> sharedEdits();

  /** The resource's generation that was planned for. */
  long generation();

  /** The operator's version. */
  String version();

  /** The time of this pass, RFC 3339 in UTC, whole seconds. */
  String now();
}
