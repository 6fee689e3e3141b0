// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a plan; objects are named by kind and name. */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {
  PlanAssert(Plan plan) {
    super(plan, PlanAssert.class);
    isNotNull();
  }

  /** The object is to be written. */
  public PlanAssert hasObject(String kind, String name) {
    written(kind, name);
    return this;
  }

  /** The object is neither written nor kept: if it lives, it goes. */
  public PlanAssert hasNoObject(String kind, String name) {
    ids()
        .filter(id -> is(id, kind, name))
        .findFirst()
        .ifPresent(id -> failWithMessage("expected no %s %s in the plan", kind, name));
    return this;
  }

  /** The object stays as it is; the answer is about the reasons. */
  public ProblemsAssert holds(String kind, String name) {
    List<Problem> problems =
        actual.held().entrySet().stream()
            .filter(e -> is(e.getKey(), kind, name))
            .findFirst()
            .map(e -> e.getValue())
            .orElseThrow(
                () ->
                    failure(
                        "expected %s %s to be held, held are %s",
                        kind, name, actual.held().keySet()));
    return new ProblemsAssert(problems);
  }

  /** Nothing is held and nobody failed. */
  public PlanAssert holdsNothing() {
    List<String> wrong = new ArrayList<>();
    actual.held().forEach((id, problems) -> wrong.add(id + " is held for " + problems));
    actual.components().values().stream()
        .flatMap(c -> c.failure().stream())
        .forEach(f -> wrong.add(f.problem().toString()));
    if (!wrong.isEmpty()) {
      failWithMessage("expected a plan without problems but %s", String.join("; ", wrong));
    }
    return this;
  }

  /** Everything that a user reads about: failures, reasons for holds, notes, unread fields. */
  public ProblemsAssert problems() {
    SortedSet<Problem> all = new TreeSet<>(actual.unsupported());
    for (ComponentPlan component : actual.components().values()) {
      component.failure().ifPresent(f -> all.add(f.problem()));
      all.addAll(component.held());
      all.addAll(component.notes());
    }
    return new ProblemsAssert(List.copyOf(all));
  }

  /** After the other plan this one gives the workload new pods. */
  public PlanAssert rolls(String kind, String name, Plan after) {
    if (digest(this, kind, name).equals(digest(new PlanAssert(after), kind, name))) {
      failWithMessage("expected new pods for %s %s, the digest is the same", kind, name);
    }
    return this;
  }

  /** After the other plan this one leaves the workload's pods alone. */
  public PlanAssert doesNotRoll(String kind, String name, Plan after) {
    if (!digest(this, kind, name).equals(digest(new PlanAssert(after), kind, name))) {
      failWithMessage("expected the pods of %s %s to stay, the digest differs", kind, name);
    }
    return this;
  }

  private static JsonNode digest(PlanAssert plan, String kind, String name) {
    return plan.written(kind, name)
        .tree()
        .at("/spec/template/metadata/annotations")
        .path(AnnotationKeys.DIGEST);
  }

  private Manifest written(String kind, String name) {
    Optional<Manifest> found =
        actual.objects().values().stream()
            .map(o -> o.manifest())
            .filter(m -> is(m.id(), kind, name))
            .findFirst();
    return found.orElseThrow(
        () ->
            failure(
                "expected %s %s in the plan, it writes %s and holds %s",
                kind, name, actual.objects().keySet(), actual.held().keySet()));
  }

  private Stream<ObjectId> ids() {
    return Stream.concat(actual.objects().keySet().stream(), actual.held().keySet().stream());
  }

  private static boolean is(ObjectId id, String kind, String name) {
    return id.kind().kind().equals(kind) && id.name().equals(name);
  }
}
