// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.sample;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A component, and a backend if it is registered as one, whose answers a test chooses. */
public final class FakeComponent implements Backend {
  private final ComponentId id;
  private String conditionType;
  private Activation activation = Activation.active();
  private Set<ExternalReference> references = Set.of();
  private @Nullable Set<Need> needs = Set.of();
  private Set<FieldPath> consumes = Set.of();
  private Set<Flag> flags = Set.of();
  private Set<AccessRule> access = Set.of();
  private Set<ImageKey> images = Set.of();
  private SortedSet<String> wireTypes = Collections.emptySortedSet();
  private Function<ReconcileView, Offers> offers = view -> Offers.none();
  private Function<ReconcileView, DesiredState> state = view -> DesiredState.nothing();

  public FakeComponent(String id) {
    this.id = new ComponentId(id);
    this.conditionType = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Ready";
  }

  public FakeComponent conditionType(String value) {
    conditionType = value;
    return this;
  }

  public FakeComponent activation(Activation value) {
    activation = value;
    return this;
  }

  public FakeComponent references(ExternalReference... values) {
    references = Set.of(values);
    return this;
  }

  /** Null stands for a component that fails when it is asked. */
  public FakeComponent needs(Need @Nullable ... values) {
    needs = values == null ? null : Set.of(values);
    return this;
  }

  public FakeComponent consumes(String... paths) {
    consumes = Set.of(paths).stream().map(FieldPath::of).collect(Collectors.toSet());
    return this;
  }

  public FakeComponent access(AccessRule... values) {
    access = Set.of(values);
    return this;
  }

  public FakeComponent flags(Flag... values) {
    flags = Set.of(values);
    return this;
  }

  public FakeComponent images(ImageKey... values) {
    images = Set.of(values);
    return this;
  }

  /** The names in the backend's own table of LLM services. */
  public FakeComponent wireTypes(String... names) {
    wireTypes = new TreeSet<>(Set.of(names));
    return this;
  }

  public FakeComponent offers(Function<ReconcileView, Offers> value) {
    offers = value;
    return this;
  }

  public FakeComponent state(Function<ReconcileView, DesiredState> value) {
    state = value;
    return this;
  }

  @Override
  public ComponentId id() {
    return id;
  }

  @Override
  public String conditionType() {
    return conditionType;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Samples.KINDS;
  }

  @Override
  public Set<AccessRule> access() {
    return access;
  }

  @Override
  public DialectId dialect() {
    return new DialectId(id.text());
  }

  @Override
  public SortedSet<String> wireTypes() {
    return wireTypes;
  }

  @Override
  public Activation activation(ReferenceScope scope) {
    return activation;
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    return references;
  }

  @Override
  public Set<Need> needs() {
    return Objects.requireNonNull(needs);
  }

  @Override
  public Set<FieldPath> consumes() {
    return consumes;
  }

  @Override
  public Set<Flag> flags() {
    return flags;
  }

  @Override
  public Set<ImageKey> images() {
    return images;
  }

  @Override
  public Offers offers(ReconcileView view) {
    return offers.apply(view);
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    return state.apply(view);
  }
}
