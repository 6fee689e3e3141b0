// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * All that a pass would gather: a custom resource, objects of others, a kind of cluster, the
 * operator's settings. Immutable; each method answers with another scenario.
 *
 * <p>Unless told otherwise it plays on OpenShift 4.19, in the namespace {@code
 * openshift-lightspeed}, without a proxy; every object that the resource refers to is there; every
 * image is named after its flag.
 */
public final class Scenario {
  private static final OperatorSettings USUAL_SETTINGS =
      ImmutableOperatorSettings.builder()
          .namespace(ObjectNames.DEFAULT_NAMESPACE)
          .version("0.0.0-test")
          .build();

  private final OlsConfig config;
  private final GivenObjects given;
  private final List<ObjectNode> living;
  private final TestFacts facts;
  private final OperatorSettings settings;

  private Scenario(
      OlsConfig config,
      GivenObjects given,
      List<ObjectNode> living,
      TestFacts facts,
      OperatorSettings settings) {
    this.config = config;
    this.given = given;
    this.living = List.copyOf(living);
    this.facts = Objects.requireNonNull(facts);
    this.settings = Objects.requireNonNull(settings);
  }

  /**
   * The usual world around the one {@code OLSConfig} of a YAML text, which may hold Secrets and
   * ConfigMaps as further documents.
   */
  public static Scenario of(String yaml) {
    List<ObjectNode> others = new ArrayList<>(YamlDocuments.read(yaml));
    ObjectNode config =
        others.stream()
            .filter(d -> d.path("kind").asText().equals("OLSConfig"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no OLSConfig in " + yaml));
    others.remove(config);
    return new Scenario(
        YamlDocuments.config(config),
        GivenObjects.NONE.and(others),
        List.of(),
        TestFacts.usual(),
        USUAL_SETTINGS);
  }

  /** With these Secrets and ConfigMaps. */
  public Scenario and(String yaml) {
    return with(given.and(YamlDocuments.read(yaml)));
  }

  /**
   * Where these objects live already, made by the components whose id is their label {@code
   * ols.openshift.io/component}.
   */
  public Scenario living(String yaml) {
    List<ObjectNode> all = new ArrayList<>(living);
    all.addAll(YamlDocuments.read(yaml));
    return new Scenario(config, given, all, facts, settings);
  }

  /** With the resource changed; the edit gets a copy of it. */
  public Scenario editing(Consumer<ObjectNode> edit) {
    ObjectNode changed = YamlDocuments.tree(config);
    edit.accept(changed);
    return new Scenario(YamlDocuments.config(changed), given, living, facts, settings);
  }

  /** With that for references without an object. */
  public Scenario ungiven(Ungiven treatment) {
    return with(given.with(treatment));
  }

  /** Without that object, named as {@code Secret/main-key}. */
  public Scenario without(String object) {
    return with(given.without(object));
  }

  /** On that kind of cluster. */
  public Scenario on(TestFacts other) {
    return new Scenario(config, given, living, other, settings);
  }

  /** With these settings of the operator; images that they do not name are named after the flag. */
  public Scenario with(OperatorSettings other) {
    return new Scenario(config, given, living, facts, other);
  }

  /**
   * Plays a pass with these plugins and no other.
   *
   * @param backend the id of the chosen backend, which one of the plugins brings
   */
  public Rehearsal rehearse(String backend, OlsPlugin... plugins) {
    return rehearse(backend, List.of(plugins));
  }

  /** The same for a collection. */
  public Rehearsal rehearse(String backend, Collection<? extends OlsPlugin> plugins) {
    return Rehearsal.play(this, backend, plugins);
  }

  OlsConfig config() {
    return config;
  }

  GivenObjects given() {
    return given;
  }

  List<ObjectNode> living() {
    return living;
  }

  TestFacts facts() {
    return facts;
  }

  OperatorSettings settings() {
    return settings;
  }

  private Scenario with(GivenObjects other) {
    return new Scenario(config, other, living, facts, settings);
  }
}
