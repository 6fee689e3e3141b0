// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A component that answers as a test says. */
final class FakeComponent implements Component {
  private final Function<ReconcileView, DesiredState> answer;
  private Set<ApiKind> kinds = Set.of();
  private Set<ExternalReference> references = Set.of();
  private Set<ImageKey> images = Set.of();
  private Set<Flag> flags = Set.of();
  private Set<AccessRule> access = Set.of();
  private Set<ObjectId> named = Set.of();
  private Set<FieldPath> consumes = Set.of();

  private FakeComponent(Function<ReconcileView, DesiredState> answer) {
    this.answer = answer;
  }

  static FakeComponent answering(Function<ReconcileView, DesiredState> answer) {
    return new FakeComponent(answer);
  }

  /** Makes these objects and declares their kinds. */
  static FakeComponent making(HasMetadata... objects) {
    DesiredState.Builder state = DesiredState.builder();
    Stream.of(objects).forEach(state::apply);
    FakeComponent fake = new FakeComponent(view -> state.build());
    return fake.kinds(
        Stream.of(objects).map(o -> ApiKind.of(o.getClass())).collect(Collectors.toSet()));
  }

  FakeComponent kinds(Set<ApiKind> all) {
    kinds = all;
    return this;
  }

  FakeComponent references(ExternalReference... all) {
    references = Set.of(all);
    return this;
  }

  FakeComponent images(ImageKey... all) {
    images = Set.of(all);
    return this;
  }

  FakeComponent flags(Flag... all) {
    flags = Set.of(all);
    return this;
  }

  FakeComponent access(AccessRule... all) {
    access = Set.of(all);
    return this;
  }

  FakeComponent named(ObjectId... all) {
    named = Set.of(all);
    return this;
  }

  FakeComponent consumes(String... paths) {
    consumes = Stream.of(paths).map(FieldPath::of).collect(Collectors.toSet());
    return this;
  }

  @Override
  public ComponentId id() {
    return new ComponentId("fake");
  }

  @Override
  public String conditionType() {
    return "FakeReady";
  }

  @Override
  public Set<ApiKind> kinds() {
    return kinds;
  }

  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    return named;
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    return references;
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    return answer.apply(view);
  }

  @Override
  public Set<FieldPath> consumes() {
    return consumes;
  }

  @Override
  public Set<ImageKey> images() {
    return images;
  }

  @Override
  public Set<Flag> flags() {
    return flags;
  }

  @Override
  public Set<AccessRule> access() {
    return access;
  }
}
