// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;

/** A view that notes which references are read. */
record RecordedView(ReconcileView view, ComponentId reader, Journal journal)
    implements ReconcileView {

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    journal.read(reader, reference);
    return view.reference(reference);
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    return view.one(key);
  }

  @Override
  public <T> Optional<T> optional(OfferKey<T> key) {
    return view.optional(key);
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    return view.many(key);
  }

  @Override
  public Providers providers() {
    return view.providers();
  }

  @Override
  public ObservedState observed() {
    return view.observed();
  }

  @Override
  public OlsConfig config() {
    return view.config();
  }

  @Override
  public OlsConfigSpec spec() {
    return view.spec();
  }

  @Override
  public ClusterFacts facts() {
    return view.facts();
  }

  @Override
  public OperatorSettings settings() {
    return view.settings();
  }

  @Override
  public String image(ImageKey key) {
    return view.image(key);
  }

  @Override
  public <T> Optional<T> extension(Class<T> type) {
    return view.extension(type);
  }
}
