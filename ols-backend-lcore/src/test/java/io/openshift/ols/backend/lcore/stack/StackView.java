// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.api.v1alpha1.ToolsApprovalSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReconcileView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view with what the file is made of: a resource, providers with Secrets, a database. */
final class StackView implements ReconcileView {
  private static final String PROVIDERS =
      "[{name: p, type: openai, credentialsSecretRef: {name: s}, models: [{name: m}]}]";

  private final OlsConfig config;
  private final Map<String, ResolvedReference> secrets = new HashMap<>();
  private boolean databaseCa = true;

  private StackView(String gates, String providers, String ols) {
    String text =
        "spec: {featureGates: "
            + gates
            + ", llm: {providers: "
            + providers
            + "}, ols: {defaultProvider: p, defaultModel: m, "
            + ols
            + "}}";
    config = Serialization.unmarshal(text, OlsConfig.class);
  }

  /** One provider, and members of {@code spec.ols} in flow style. */
  static StackView of(String ols) {
    return of(PROVIDERS, ols);
  }

  /** The resource's {@code spec.llm.providers} and members of {@code spec.ols} in flow style. */
  static StackView of(String providers, String ols) {
    return new StackView("[]", providers, ols);
  }

  static StackView gated(String gates) {
    return new StackView(gates, PROVIDERS, "");
  }

  /** A Secret with the same value under each of the keys. */
  StackView withSecret(String name, String... keys) {
    for (String key : keys) {
      withValue(name, key, "hunter2");
    }
    return this;
  }

  StackView withValue(String name, String key, String value) {
    Map<String, byte[]> data =
        new HashMap<>(secrets.getOrDefault(name, ResolvedReference.missing()).data());
    data.put(key, value.getBytes(StandardCharsets.UTF_8));
    secrets.put(name, ResolvedReference.found(data));
    return this;
  }

  @Nullable ToolsApprovalSpec approval() {
    return spec().getOls().getToolsApprovalConfig();
  }

  StackView withoutDatabaseCa() {
    databaseCa = false;
    return this;
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
    return ImmutableClusterFacts.builder().serviceCa(true).build();
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder().namespace("lightspeed").version("1").build();
  }

  @Override
  public String image(ImageKey key) {
    return key.flag();
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    return secrets.getOrDefault(reference.name(), ResolvedReference.missing());
  }

  @Override
  public <T> Optional<T> extension(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    return key.type()
        .cast(
            ImmutableDatabaseEndpoint.builder()
                .host("db.lightspeed.svc")
                .service("db")
                .port(5432)
                .user("postgres")
                .database("postgres")
                .passwordSecret("lightspeed-postgres-secret")
                .passwordKey("password")
                .caConfigMap(databaseCa ? Optional.of("ca") : Optional.empty())
                .caKey(databaseCa ? Optional.of("service-ca.crt") : Optional.empty())
                .clientImage("postgres-image")
                .build());
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
    List<Providers.Usable> usable = new ArrayList<>();
    for (ProviderSpec spec : spec().getLlm().getProviders()) {
      FieldPath path = FieldPath.of("spec.llm.providers").index(usable.size());
      String type = "azure_openai".equals(spec.getType()) ? "remote::azure" : "remote::openai";
      usable.add(new Providers.Usable(path, type, facts(spec, path)));
    }
    return new Providers(usable, List.of());
  }

  @Override
  public ObservedState observed() {
    throw new UnsupportedOperationException();
  }

  private static ConfigFragment<ProviderFacts> facts(ProviderSpec spec, FieldPath path) {
    String secret = spec.getCredentialsSecretRef().getName();
    KeyRule keys =
        KeyRule.anyOf(
            List.of(List.of("apitoken"), List.of("client_id", "tenant_id", "client_secret")));
    return ConfigFragment.of(
        ProviderFacts.from(new ProviderEntry(spec, path)).build(),
        new CredentialUse(secret, keys, ReloadClass.ROLL, path, "llm"));
  }
}
