// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.testkit.view.GivenView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A view of a resource, with contents of what it refers to; every Secret is there unless told. */
final class TestView extends GivenView {
  private static final String PROVIDERS =
      "[{name: my-openai, type: openai, credentialsSecretRef: {name: openai-creds},"
          + " models: [{name: gpt-4o-mini, contextWindowSize: 128000}]}]";
  private static final Map<String, String> TYPES =
      Map.of(
          "openai", "remote::openai", "rhoai_vllm", "remote::vllm", "watsonx", "remote::watsonx");

  private final Set<ExternalReference> read = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<McpServer.Offered> servers = new ArrayList<>();
  private boolean databaseCa = true;

  private TestView(OlsConfig config) {
    super(config);
  }

  /** A whole resource. */
  static TestView ofResource(String yaml) {
    return new TestView(Serialization.unmarshal(yaml, OlsConfig.class));
  }

  /** One provider of {@code spec.llm}, and members of {@code spec.ols} in flow style. */
  static TestView of(String ols) {
    return of(PROVIDERS, ols);
  }

  /** Providers of {@code spec.llm}, and members of {@code spec.ols}, both in flow style. */
  static TestView of(String providers, String ols) {
    return ofResource(
        "spec: {llm: {providers: "
            + providers
            + "}, ols: {defaultProvider: my-openai, defaultModel: gpt-4o-mini, "
            + ols
            + "}}");
  }

  /** Members of {@code spec.ols.llamaStack} in flow style. */
  static TestView section(String llamaStack) {
    return of("llamaStack: {" + llamaStack + "}");
  }

  /** The text under a key of a Secret or a ConfigMap. */
  TestView with(String name, String key, String text) {
    put(name, ResolvedReference.found(Map.of(key, text.getBytes(StandardCharsets.UTF_8))));
    return this;
  }

  TestView with(String name, ResolvedReference reference) {
    put(name, reference);
    return this;
  }

  TestView with(Problem problem) {
    problems.add(problem);
    return this;
  }

  TestView withMcpServer() {
    McpServer server = ImmutableMcpServer.builder().name("tickets").url("http://tickets").build();
    servers.add(new McpServer.Offered(ConfigFragment.of(server)));
    return this;
  }

  TestView withoutDatabaseCa() {
    databaseCa = false;
    return this;
  }

  /** What was asked for; a component has to declare all of it. */
  Set<ExternalReference> read() {
    return read;
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    read.add(reference);
    return super.reference(reference);
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    return key.type().cast(database());
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    return servers.stream().map(key.type()::cast).toList();
  }

  @Override
  public Providers providers() {
    List<Providers.Usable> usable = new ArrayList<>();
    for (ProviderSpec spec : spec().getLlm().getProviders()) {
      FieldPath path = FieldPath.of("spec.llm.providers").index(usable.size());
      String type = TYPES.getOrDefault(spec.getType(), spec.getType());
      usable.add(new Providers.Usable(path, type, facts(spec, path)));
    }
    return new Providers(usable, problems);
  }

  DatabaseEndpoint database() {
    return ImmutableDatabaseEndpoint.builder()
        .host("lightspeed-postgres-server.lightspeed.svc")
        .service("lightspeed-postgres-server")
        .port(5432)
        .user("postgres")
        .database("postgres")
        .passwordSecret("lightspeed-postgres-secret")
        .passwordKey("password")
        .caConfigMap(databaseCa ? Optional.of("openshift-service-ca.crt") : Optional.empty())
        .caKey(databaseCa ? Optional.of("service-ca.crt") : Optional.empty())
        .clientImage("postgres-image")
        .build();
  }

  private static ConfigFragment<ProviderFacts> facts(ProviderSpec spec, FieldPath path) {
    String secret = spec.getCredentialsSecretRef().getName();
    return ConfigFragment.of(
        ProviderFacts.from(new ProviderEntry(spec, path)).credentialKey("apitoken").build(),
        new CredentialUse(
            secret,
            KeyRule.of("apitoken"),
            ReloadClass.ROLL,
            path.field("credentialsSecretRef"),
            "llm-provider-" + spec.getName()));
  }
}
