// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
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
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.testkit.view.GivenView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view with what the file is made of: a resource, providers with Secrets, a database. */
final class StackView extends GivenView {
  private static final String PROVIDERS =
      "[{name: p, type: openai, credentialsSecretRef: {name: s}, models: [{name: m}]}]";

  private boolean databaseCa = true;

  private StackView(String gates, String providers, String ols) {
    super(resource(gates, providers, ols));
  }

  private static OlsConfig resource(String gates, String providers, String ols) {
    String text =
        "spec: {featureGates: "
            + gates
            + ", llm: {providers: "
            + providers
            + "}, ols: {defaultProvider: p, defaultModel: m, "
            + ols
            + "}}";
    return Serialization.unmarshal(text, OlsConfig.class);
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
    Map<String, byte[]> data = new HashMap<>(given(name).data());
    data.put(key, value.getBytes(StandardCharsets.UTF_8));
    put(name, ResolvedReference.found(data));
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
  public Providers providers() {
    List<Providers.Usable> usable = new ArrayList<>();
    for (ProviderSpec spec : spec().getLlm().getProviders()) {
      FieldPath path = FieldPath.of("spec.llm.providers").index(usable.size());
      String type = "azure_openai".equals(spec.getType()) ? "remote::azure" : "remote::openai";
      usable.add(new Providers.Usable(path, type, facts(spec, path)));
    }
    return new Providers(usable, List.of());
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
