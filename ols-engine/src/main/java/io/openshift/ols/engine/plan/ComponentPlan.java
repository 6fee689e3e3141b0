// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.state.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What the plan says of one component. */
@Value.Immutable
@OlsValue
public interface ComponentPlan {
  ComponentId id();

  String conditionType();

  /** Why it should not exist; absent if it is active. */
  Optional<String> inactive();

  /** Why it could not be planned; its objects stay as they are then. */
  Optional<Failure> failure();

  /** For what some of its objects are held, sorted. */
  List<Problem> held();

  /** What the user should know besides, sorted. */
  List<Problem> notes();

  /** What it tells in conditions of their own, sorted. */
  List<Aspect> aspects();

  /** Its objects, held ones included. */
  @Value.NaturalOrder
  SortedSet<ObjectId> objects();

  /** Objects of others that it edits. */
  @Value.NaturalOrder
  SortedSet<ObjectId> edited();

  /** Those of its own that run pods. */
  @Value.NaturalOrder
  SortedSet<ObjectId> workloads();

  /** Whether everything that it asks for can be written. */
  default boolean isWhole() {
    return failure().isEmpty() && held().isEmpty();
  }
}
