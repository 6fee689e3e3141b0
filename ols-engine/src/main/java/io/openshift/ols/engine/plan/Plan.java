// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** Everything that a pass will do, as a value. */
@Value.Immutable
@OlsValue
public interface Plan {
  /** The chosen backend. */
  ComponentId backend();

  /**
   * Whether the pods of the chosen backend were ready when this was planned, so that nothing here
   * leads to those of another one any more.
   */
  boolean arrived();

  /** What is to be written, by id; held objects are not among them. */
  @Value.NaturalOrder
  SortedMap<ObjectId, PlannedObject> objects();

  /** What is neither written nor deleted, with the reasons. */
  Map<ObjectId, List<Problem>> held();

  /** Objects of others that have to be there and cannot be used as they are. */
  @Value.NaturalOrder
  SortedSet<ReferenceId> missing();

  @Value.NaturalOrder
  SortedSet<SharedEdit> sharedEdits();

  /** Every loaded component, by id. */
  @Value.NaturalOrder
  SortedMap<ComponentId, ComponentPlan> components();

  /** Fields that are set and that nobody reads, sorted. */
  List<Problem> unsupported();
}
