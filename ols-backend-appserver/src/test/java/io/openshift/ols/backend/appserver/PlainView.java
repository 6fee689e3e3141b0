// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.testkit.view.GivenView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A view with what the backend needs: a resource, providers, a database, MCP servers. */
final class PlainView extends GivenView {
  private static final String PROVIDERS =
      "[{name: p, credentialsSecretRef: {name: s}, models: [{name: m}]}]";

  private final List<Problem> problems = new ArrayList<>();
  private final List<McpServer.Offered> servers = new ArrayList<>();
  private final Map<ObjectId, Manifest> living = new HashMap<>();
  private final Set<ApiKind> served = new HashSet<>();
  private Map<String, String> proxy = Map.of("https_proxy", "http://proxy:3128");
  private boolean observed = true;
  private boolean databaseCa = true;
  private Optional<OpenShiftVersion> version = OpenShiftVersion.parse("4.19.7");

  private PlainView(String gates, String providers, String ols) {
    super(resource(gates, providers, ols));
    with("kube-root-ca.crt", ResolvedReference.unresolved());
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
  static PlainView of(String ols) {
    return of(PROVIDERS, ols);
  }

  /** The resource's {@code spec.llm.providers} and members of {@code spec.ols} in flow style. */
  static PlainView of(String providers, String ols) {
    return new PlainView("[]", providers, ols);
  }

  /** The resource's {@code spec.featureGates}, one provider, and members of {@code spec.ols}. */
  static PlainView gated(String gates, String ols) {
    return new PlainView(gates, PROVIDERS, ols);
  }

  PlainView with(String name, ResolvedReference reference) {
    put(name, reference);
    return this;
  }

  PlainView with(Problem problem) {
    problems.add(problem);
    return this;
  }

  PlainView with(ConfigFragment<McpServer> server) {
    servers.add(new McpServer.Offered(server));
    return this;
  }

  PlainView serving(ApiKind kind) {
    served.add(kind);
    return this;
  }

  /** An object that lives already, as YAML. */
  PlainView living(ApiKind kind, String yaml) {
    Manifest manifest = Manifest.of(kind, Serialization.unmarshal(yaml, ObjectNode.class));
    living.put(manifest.id(), manifest);
    return this;
  }

  PlainView withoutCluster() {
    observed = false;
    return this;
  }

  PlainView labelled(String key) {
    config().getMetadata().setLabels(Map.of(key, ""));
    return this;
  }

  PlainView withoutProxy() {
    proxy = Map.of();
    return this;
  }

  PlainView withoutDatabaseCa() {
    databaseCa = false;
    return this;
  }

  PlainView onPlainKubernetes() {
    version = Optional.empty();
    return this;
  }

  @Override
  public ClusterFacts facts() {
    return ImmutableClusterFacts.builder()
        .openShift(version)
        .serviceCa(true)
        .usable(usable())
        .build();
  }

  private Set<ApiKind> usable() {
    Set<ApiKind> usable = new HashSet<>(served);
    if (version.isPresent()) {
      usable.add(OptionalKinds.SERVICE_MONITOR);
      usable.add(OptionalKinds.PROMETHEUS_RULE);
    }
    return usable;
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder()
        .namespace("lightspeed")
        .version("1")
        .proxy(proxy)
        .build();
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
      usable.add(new Providers.Usable(path, "openai", facts(spec)));
    }
    return new Providers(usable, problems);
  }

  @Override
  public ObservedState observed() {
    return new ObservedState() {
      @Override
      public boolean isKnown() {
        return observed;
      }

      @Override
      public Optional<Manifest> object(ObjectId id) {
        return Optional.ofNullable(living.get(id));
      }

      @Override
      public Readiness workloads() {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static ConfigFragment<ProviderFacts> facts(ProviderSpec spec) {
    FieldPath path = FieldPath.of("spec.llm.providers");
    String secret = spec.getCredentialsSecretRef().getName();
    return ConfigFragment.of(
        ProviderFacts.from(new ProviderEntry(spec, path)).build(),
        new CredentialUse(secret, KeyRule.of("apitoken"), ReloadClass.ROLL, path, "llm"));
  }

  private DatabaseEndpoint database() {
    return ImmutableDatabaseEndpoint.builder()
        .host("db.lightspeed.svc")
        .service("db")
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
}
