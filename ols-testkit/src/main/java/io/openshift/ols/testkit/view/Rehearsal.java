// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Draft;
import io.openshift.ols.engine.plan.GeneratedValue;
import io.openshift.ols.engine.plan.ImmutableInputs;
import io.openshift.ols.engine.plan.Inputs;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.reference.Declared;
import io.openshift.ols.engine.view.Scope;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A pass over a scenario, played up to the plan. The same scenario gives the same plan each time:
 * generated values are drawn from the names of their Secrets, and certificates that are not given
 * are placeholders.
 */
public final class Rehearsal {
  /** Stands before the flag in the reference of an image that the scenario does not name. */
  public static final String IMAGES = "test.example.com/";

  private final Catalog catalog;
  private final Inputs inputs;
  private final Declared declared;
  private final Plan plan;
  private final Journal journal;

  private Rehearsal(
      Planner planner, Inputs inputs, Scenario scenario, Declared declared, Journal journal) {
    this.catalog = planner.catalog();
    this.inputs = inputs;
    this.declared = declared;
    this.journal = journal;
    this.plan = plan(planner, inputs, scenario.given());
  }

  static Rehearsal play(
      Scenario scenario, String backend, Collection<? extends OlsPlugin> plugins) {
    Journal journal = new Journal(scenario.config());
    Catalog catalog =
        Catalog.of(plugins.stream().map(p -> new RecordedPlugin(p, journal)).toList());
    Planner planner = new Planner(catalog, backend);
    ClusterFacts facts = scenario.facts().over(catalog.kinds());
    OperatorSettings settings =
        DeclaredFlags.over(withImages(scenario.settings(), catalog), catalog.flags());
    Declared declared = planner.references(scenario.config(), facts, settings);
    Inputs inputs =
        ImmutableInputs.builder()
            .config(scenario.config())
            .facts(facts)
            .settings(settings)
            .references(scenario.given().resolve(declared, settings.namespace()))
            .live(new LiveObjects(living(scenario, catalog), List.of()))
            .build();
    return new Rehearsal(planner, inputs, scenario, declared, journal);
  }

  /** What the operator would do. */
  public Plan plan() {
    return plan;
  }

  /** All parts of the plugins that took part. */
  public Catalog catalog() {
    return catalog;
  }

  /** What the pass was played with. */
  public Inputs inputs() {
    return inputs;
  }

  /** Which references were declared. */
  public Declared declared() {
    return declared;
  }

  /** What the parts of a plugin knew before any reference was resolved. */
  public ReferenceScope scope(String plugin) {
    return new Scope(plugin, inputs.config(), inputs.facts(), inputs.settings());
  }

  /** What a component answered, before the engine put owner, label and digests on it. */
  public Optional<DesiredState> state(ComponentId component) {
    return journal.state(component);
  }

  /** What a component lends to others. */
  public Offers offers(ComponentId component) {
    return journal.offers(component);
  }

  /** The references whose content a component read. */
  public Set<ExternalReference> reads(ComponentId component) {
    return journal.reads(component);
  }

  /** The component that changed the custom resource, if one did. */
  public SortedSet<ComponentId> changers() {
    return journal.changers();
  }

  private static List<Manifest> living(Scenario scenario, Catalog catalog) {
    return scenario.living().stream()
        .map(object -> Manifest.of(kindOf(object, catalog), object))
        .toList();
  }

  private static ApiKind kindOf(ObjectNode object, Catalog catalog) {
    return catalog.kinds().stream()
        .filter(k -> k.apiVersion().equals(object.path("apiVersion").asText()))
        .filter(k -> k.kind().equals(object.path("kind").asText()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no component makes a " + object.path("kind")));
  }

  private static Plan plan(Planner planner, Inputs inputs, GivenObjects given) {
    Draft draft = planner.draft(inputs);
    Map<ObjectId, GeneratedValue> values = new HashMap<>();
    for (GeneratedSecret secret : draft.generatedSecrets()) {
      Random random = new Random(secret.id().toString().hashCode());
      values.put(
          secret.id(), GeneratedValue.decide(secret, Optional.empty(), false, random::nextInt));
    }
    Issued issued =
        draft.needsAuthority()
            ? Issued.assumed(inputs.settings().namespace(), draft.issuedCertificates(), given::find)
            : Issued.nothing();
    return planner.plan(draft, values, issued);
  }

  private static OperatorSettings withImages(OperatorSettings settings, Catalog catalog) {
    Map<String, String> images = new TreeMap<>();
    catalog.images().forEach(key -> images.put(key.flag(), IMAGES + key.flag() + ":1"));
    images.putAll(settings.images());
    return ImmutableOperatorSettings.builder().from(settings).images(images).build();
  }
}
