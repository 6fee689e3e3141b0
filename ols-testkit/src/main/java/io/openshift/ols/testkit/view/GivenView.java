// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view for tests of single classes: what a reference leads to is put in by hand, images are
 * called like their flags, nothing else is there. A subclass says which providers and offers there
 * are. A whole component is better tested with a {@link Scenario}, which goes through the planner.
 */
public abstract class GivenView implements ReconcileView {
  private final OlsConfig config;
  private final Map<String, ResolvedReference> references = new HashMap<>();

  protected GivenView(OlsConfig config) {
    this.config = config;
  }

  /** What every reference to an object of that name leads to, whatever its kind. */
  protected final void put(String name, ResolvedReference content) {
    references.put(name, content);
  }

  /** What was put in under a name; missing if nothing was. */
  protected final ResolvedReference given(String name) {
    return references.getOrDefault(name, ResolvedReference.missing());
  }

  @Override
  public final OlsConfig config() {
    return config;
  }

  @Override
  public final OlsConfigSpec spec() {
    return config.getSpec();
  }

  @Override
  public ClusterFacts facts() {
    return ImmutableClusterFacts.builder().serviceCa(true).build();
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder().namespace("lightspeed").version("1").build();
  }

  @Override
  public final String image(ImageKey key) {
    return key.flag();
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    return given(reference.name());
  }

  @Override
  public final <T> Optional<T> extension(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public final <T> Optional<T> optional(OfferKey<T> key) {
    return Optional.empty();
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    return List.of();
  }

  @Override
  public ObservedState observed() {
    throw new UnsupportedOperationException("this view observes nothing");
  }
}
