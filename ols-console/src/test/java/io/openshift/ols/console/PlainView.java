// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A view with what the console needs.
 *
 * @param ols the resource's {@code spec.ols}, in flow style
 * @param version the cluster's version
 * @param kinds what the cluster serves
 * @param caCertificate what verifies the chat API
 */
record PlainView(String ols, String version, Set<ApiKind> kinds, Optional<String> caCertificate)
    implements ReconcileView {

  static PlainView of(String ols) {
    return new PlainView(ols, "4.19", Set.of(), Optional.empty());
  }

  @Override
  public OlsConfig config() {
    String text = "spec: {llm: {providers: []}, ols: " + ols + "}";
    return Serialization.unmarshal(text, OlsConfig.class);
  }

  @Override
  public OlsConfigSpec spec() {
    return config().getSpec();
  }

  @Override
  public ClusterFacts facts() {
    return ImmutableClusterFacts.builder()
        .openShift(OpenShiftVersion.parse(version))
        .usable(kinds)
        .serviceCa(true)
        .build();
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder()
        .namespace("lightspeed")
        .version("1")
        .putProxy("https_proxy", "http://proxy:3128")
        .build();
  }

  @Override
  public String image(ImageKey key) {
    return key.flag();
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    return key.type().cast(new ApiEndpoint("lightspeed-app-server", 8443, caCertificate));
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    throw new IllegalArgumentException(reference.name());
  }

  @Override
  public <T> Optional<T> extension(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> Optional<T> optional(OfferKey<T> key) {
    return Optional.empty();
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    return List.of();
  }

  @Override
  public Providers providers() {
    return new Providers(List.of(), List.of());
  }

  @Override
  public ObservedState observed() {
    throw new UnsupportedOperationException();
  }

  static EnvVar proxy() {
    return new EnvVar("https_proxy", "http://proxy:3128", null);
  }
}
