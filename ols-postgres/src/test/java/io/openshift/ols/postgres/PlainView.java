// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view with what a database needs: a resource, references by name, live objects. */
public final class PlainView implements ReconcileView, ObservedState {
  private final OlsConfig config;
  private final Map<String, ResolvedReference> references = new HashMap<>();
  private final Map<ObjectId, Manifest> live = new HashMap<>();

  private Offers offers = Offers.none();
  private ClusterFacts facts =
      ImmutableClusterFacts.builder()
          .openShift(OpenShiftVersion.parse("4.19"))
          .serviceCa(true)
          .build();

  private PlainView(String ols) {
    String text = "spec: {llm: {providers: []}, ols: " + ols + "}";
    config = Serialization.unmarshal(text, OlsConfig.class);
  }

  /** The resource's {@code spec.ols}, in flow style, and a cluster with a service CA. */
  public static PlainView of(String ols) {
    return new PlainView(ols).with("openshift-service-ca.crt", ResolvedReference.unresolved());
  }

  PlainView with(String name, ResolvedReference reference) {
    references.put(name, reference);
    return this;
  }

  public PlainView with(Manifest object) {
    live.put(object.id(), object);
    return this;
  }

  PlainView with(DatabaseClient client) {
    offers = offers.with(DatabaseClient.KEY, client);
    return this;
  }

  PlainView onPlainKubernetes() {
    facts = ImmutableClusterFacts.builder().serviceCa(false).build();
    return this;
  }

  /** A cluster where the operator's own authority issues certificates. */
  PlainView withoutServiceCa() {
    facts = ImmutableClusterFacts.builder().serviceCa(false).build();
    return with("lightspeed-ca", ResolvedReference.unresolved());
  }

  @Override
  public OlsConfig config() {
    return config;
  }

  @Override
  public OlsConfigSpec spec() {
    return config.getSpec();
  }

  @Override
  public ClusterFacts facts() {
    return facts;
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder().namespace("lightspeed").version("1").build();
  }

  @Override
  public String image(ImageKey key) {
    return key.fallback().orElseThrow();
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    return references.getOrDefault(reference.name(), ResolvedReference.missing());
  }

  @Override
  public <T> Optional<T> extension(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    throw new IllegalArgumentException(key.name());
  }

  @Override
  public <T> Optional<T> optional(OfferKey<T> key) {
    return Optional.empty();
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    return offers.all(key);
  }

  @Override
  public Providers providers() {
    return new Providers(List.of(), List.of());
  }

  @Override
  public ObservedState observed() {
    return this;
  }

  @Override
  public Optional<Manifest> object(ObjectId id) {
    return Optional.ofNullable(live.get(id));
  }

  @Override
  public Readiness workloads() {
    return Readiness.ready();
  }
}
