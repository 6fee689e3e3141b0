// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.DesiredObject;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.testkit.view.Rehearsal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One component in one rehearsal.
 *
 * @param component the component itself
 * @param rehearsal the pass that it took part in
 * @param replay plays the same pass again, without the named object ({@code Secret/main-key}); an
 *     empty text leaves out nothing
 */
record Part(Component component, Rehearsal rehearsal, Function<String, Rehearsal> replay) {
  ComponentId id() {
    return component.id();
  }

  /** What it answered; nothing if it is inactive or failed. */
  DesiredState state() {
    return rehearsal.state(id()).orElse(DesiredState.nothing());
  }

  List<Manifest> manifests() {
    return state().objects().values().stream().map(DesiredObject::manifest).toList();
  }

  /** What the plan says of it. */
  ComponentPlan plan() {
    return Objects.requireNonNull(rehearsal.plan().components().get(id()));
  }

  /** Whether everything that it asks for can be written. */
  boolean isWhole() {
    return plan().inactive().isEmpty() && plan().isWhole();
  }

  Rehearsal again() {
    return replay.apply("");
  }

  Rehearsal without(ReferenceId reference) {
    return replay.apply(reference.kind().kind() + "/" + reference.name());
  }
}
