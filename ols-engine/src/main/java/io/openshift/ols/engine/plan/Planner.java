// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.observe.ObservedComponent;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.engine.view.NarrowedView;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Plans: from the resource to the references that are needed, from gathered inputs to a draft, from
 * a draft and generated values to the plan. Pure and stateless.
 */
public final class Planner {
  private final Catalog catalog;
  private final Backend backend;

  /**
   * @throws java.util.NoSuchElementException if the catalog has no backend of that name
   */
  public Planner(Catalog catalog, String backend) {
    this.catalog = catalog;
    this.backend = catalog.backend(backend).orElseThrow().part();
  }

  public Catalog catalog() {
    return catalog;
  }

  /** The chosen backend. */
  public Backend backend() {
    return backend;
  }

  /** The objects of others that a pass needs. */
  public Declared references(OlsConfig config, ClusterFacts facts, OperatorSettings settings) {
    return new Roster(catalog, backend, config, facts, settings).declared();
  }

  /** Asks every component: first all offers, then all desired states. */
  public Draft draft(Inputs inputs) {
    Roster roster =
        new Roster(catalog, backend, inputs.config(), inputs.facts(), inputs.settings());
    Offers offers = roster.integrationOffers();
    for (Registered<Component> one : roster.active().values()) {
      offers =
          offers.and(
              roster
                  .attempts()
                  .call(
                      one.part().id(),
                      () -> one.part().offers(view(roster, inputs, one, Offers.none())))
                  .orElse(Offers.none()));
    }
    Map<ComponentId, DesiredState> states = new TreeMap<>();
    AspectTypes types = new AspectTypes(catalog);
    for (Registered<Component> one : roster.active().values()) {
      Offers all = offers;
      roster
          .attempts()
          .call(
              one.part().id(),
              () -> {
                checkNeeds(one.part(), all);
                return types.claim(
                    one.part().id(), one.part().desiredState(view(roster, inputs, one, all)));
              })
          .ifPresent(state -> states.put(one.part().id(), state));
    }
    return new Draft(roster, inputs, states);
  }

  /** Completes a draft with the values of its generated secrets and with its certificates. */
  public Plan plan(Draft draft, Map<ObjectId, GeneratedValue> generated, Issued issued) {
    return new PlanAssembly(catalog, draft, new DraftObjects(draft, generated, issued)).assemble();
  }

  private static NarrowedView view(
      Roster roster, Inputs inputs, Registered<Component> one, Offers offers) {
    ComponentId id = one.part().id();
    return new NarrowedView(
        one.plugin(),
        roster.scope(),
        new NarrowedView.Content(
            roster.declared().of(id),
            inputs.references(),
            one.part().needs(),
            offers,
            roster.providers(),
            observed(id, inputs.live())));
  }

  private static ObservedComponent observed(ComponentId id, LiveObjects live) {
    List<ObjectId> own = live.all().stream().filter(m -> isOf(id, m)).map(Manifest::id).toList();
    List<ObjectId> workloads =
        own.stream().filter(o -> o.kind().kind().equals("Deployment")).toList();
    return new ObservedComponent(own, workloads, live);
  }

  private static boolean isOf(ComponentId id, Manifest manifest) {
    return manifest.label(LabelKeys.OWNER_COMPONENT).filter(id.text()::equals).isPresent();
  }

  private static void checkNeeds(Component component, Offers offers) {
    for (Need need : component.needs()) {
      int found = offers.all(need.key()).size();
      boolean met =
          switch (need.arity()) {
            case ONE -> found == 1;
            case OPTIONAL -> found <= 1;
            case MANY -> true;
          };
      if (!met) {
        throw new ProblemException(
            Problem.cluster(
                ProblemCode.NEED_NOT_MET,
                FieldPath.of("spec"),
                "component \"%s\" needs %s of \"%s\", %d offered"
                    .formatted(
                        component.id(),
                        need.arity() == Need.Arity.ONE ? "exactly one" : "at most one",
                        need.key().name(),
                        found),
                "see the conditions of the other components"));
      }
    }
  }
}
