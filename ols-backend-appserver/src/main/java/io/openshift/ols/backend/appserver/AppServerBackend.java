// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.appserver.collect.Collecting;
import io.openshift.ols.backend.appserver.collect.Exporter;
import io.openshift.ols.backend.appserver.config.AppServerFiles;
import io.openshift.ols.backend.appserver.config.ProxyCa;
import io.openshift.ols.backend.appserver.config.ServiceWireType;
import io.openshift.ols.backend.appserver.config.Trust;
import io.openshift.ols.backend.appserver.rag.PullSecrets;
import io.openshift.ols.backend.appserver.rag.Rag;
import io.openshift.ols.backend.appserver.rag.RagImages;
import io.openshift.ols.backend.appserver.workload.AppServerAccess;
import io.openshift.ols.backend.appserver.workload.AppServerDeployment;
import io.openshift.ols.backend.appserver.workload.AppServerMonitoring;
import io.openshift.ols.backend.appserver.workload.AppServerObjects;
import io.openshift.ols.backend.appserver.workload.AppServerVolumes;
import io.openshift.ols.backend.appserver.workload.ServingTls;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.spi.toolkit.trust.ServiceCa;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chat API, answered by lightspeed-service. */
final class AppServerBackend implements Backend {
  private static final ComponentId ID = new ComponentId("appserver");

  @Override
  public ComponentId id() {
    return ID;
  }

  @Override
  public DialectId dialect() {
    return Dialects.APP_SERVER;
  }

  @Override
  public SortedSet<String> wireTypes() {
    return ServiceWireType.names();
  }

  @Override
  public String conditionType() {
    return ConditionTypes.API_READY;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(
        ApiKind.of(ServiceAccount.class),
        ApiKind.of(ClusterRole.class),
        ApiKind.of(ClusterRoleBinding.class),
        ApiKind.of(ConfigMap.class),
        ApiKind.of(Secret.class),
        ApiKind.of(NetworkPolicy.class),
        ApiKind.of(Deployment.class),
        ApiKind.of(Service.class),
        OptionalKinds.IMAGE_STREAM,
        OptionalKinds.SERVICE_MONITOR,
        OptionalKinds.PROMETHEUS_RULE);
  }

  /** What belongs to an option is named too: the Go operator may have left it. */
  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    return Set.of(
        new ObjectId(ApiKind.of(ClusterRole.class), "", ObjectNames.APP_SERVER_ROLE),
        new ObjectId(ApiKind.of(ClusterRoleBinding.class), "", ObjectNames.APP_SERVER_ROLE_BINDING),
        new ObjectId(ApiKind.of(ConfigMap.class), namespace, ObjectNames.MCP_SERVER_CONFIG),
        new ObjectId(ApiKind.of(ConfigMap.class), namespace, ObjectNames.EXPORTER_CONFIG));
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    Set<ExternalReference> references = new HashSet<>(ServingTls.of(scope).references(scope));
    references.add(Trust.KUBE_ROOT);
    references.addAll(ServiceCa.references(scope));
    Trust.additionalReference(scope).ifPresent(references::add);
    ProxyCa.of(scope).map(ProxyCa::reference).ifPresent(references::add);
    Collecting.reference(scope).ifPresent(references::add);
    references.addAll(PullSecrets.references(scope));
    return references;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.one(DatabaseEndpoint.KEY), Need.many(McpServer.Offered.KEY));
  }

  @Override
  public Offers offers(ReconcileView view) {
    return Offers.none()
        .with(
            ApiEndpoint.KEY,
            new ApiEndpoint(
                ObjectNames.APP_SERVER,
                AppServerObjects.PORT,
                ServingTls.of(view).caCertificate(view)));
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    List<ConfigFragment<McpServer>> servers =
        view.many(McpServer.Offered.KEY).stream().map(McpServer.Offered::server).toList();
    ServingTls tls = ServingTls.of(view);
    Trust trust = Trust.of(view);
    Collecting collecting = Collecting.of(view);
    RagImages images = new RagImages(view);
    AppServerObjects objects = new AppServerObjects(view.namespace());
    DesiredState.Builder state = DesiredState.builder();
    AppServerAccess.addTo(state, view.namespace());
    addConfig(state, view, new AppServerFiles(view, trust, collecting, values(servers)));
    sidecars(servers).forEach(sidecar -> state.apply(objects.config(sidecar)));
    addExporter(state, view, collecting);
    images.addTo(state, AppServerObjects.deployment(view.namespace()));
    AppServerVolumes volumes = new AppServerVolumes(view, tls, trust, collecting, servers);
    state
        .apply(objects.networkPolicy())
        .apply(
            new AppServerDeployment(view, volumes, collecting, images, sidecars(servers))
                .object(view.image(AppServerImage.KEY)))
        .apply(objects.service(tls.annotations()));
    AppServerMonitoring.addTo(state, view);
    tls.obstacle(view).ifPresent(p -> state.hold(AppServerObjects.deployment(view.namespace()), p));
    tls.addTo(state, view);
    tls.problem(view).ifPresent(state::report);
    return state.build();
  }

  /** With an obstacle the file stays as it is, and the pods that read it. */
  private static void addConfig(
      DesiredState.Builder state, ReconcileView view, AppServerFiles files) {
    ConfigMap config = new AppServerObjects(view.namespace()).config(files.data());
    ObjectId id =
        new ObjectId(ApiKind.of(ConfigMap.class), view.namespace(), config.getMetadata().getName());
    state.apply(config);
    files.obstacles().forEach(problem -> state.hold(id, problem));
    files.notes().forEach(state::report);
  }

  private static void addExporter(
      DesiredState.Builder state, ReconcileView view, Collecting collecting) {
    if (collecting.isOn()) {
      AppServerObjects objects = new AppServerObjects(view.namespace());
      state.apply(objects.exporterConfig(new Exporter(view, collecting).files()));
    }
  }

  @Override
  public Set<FieldPath> consumes() {
    return Stream.concat(
            Stream.of(
                    "spec.ols.defaultProvider",
                    "spec.ols.defaultModel",
                    "spec.ols.logLevel",
                    "spec.ols.maxIterations",
                    "spec.ols.querySystemPrompt",
                    "spec.ols.queryFilters[].name",
                    "spec.ols.queryFilters[].pattern",
                    "spec.ols.queryFilters[].replaceWith",
                    "spec.featureGates",
                    "spec.ols.toolFilteringConfig.alpha",
                    "spec.ols.toolFilteringConfig.topK",
                    "spec.ols.toolFilteringConfig.threshold",
                    "spec.ols.quotaHandlersConfig.enableTokenHistory",
                    "spec.ols.quotaHandlersConfig.limitersConfig[].name",
                    "spec.ols.quotaHandlersConfig.limitersConfig[].type",
                    "spec.ols.quotaHandlersConfig.limitersConfig[].initialQuota",
                    "spec.ols.quotaHandlersConfig.limitersConfig[].quotaIncrease",
                    "spec.ols.quotaHandlersConfig.limitersConfig[].period",
                    "spec.ols.toolsApprovalConfig.approvalType",
                    "spec.ols.toolsApprovalConfig.approvalTimeout",
                    "spec.ols.tlsSecurityProfile",
                    "spec.ols.tlsConfig.keyCertSecretRef",
                    "spec.ols.additionalCAConfigMapRef",
                    "spec.ols.proxyConfig")
                .map(FieldPath::of),
            Stream.of(
                    Placement.fields(AppServerDeployment.PLACEMENT),
                    Rag.fields(),
                    Collecting.fields())
                .flatMap(Set::stream))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(AppServerImage.KEY, Exporter.IMAGE);
  }

  @Override
  public Set<AccessRule> access() {
    Set<AccessRule> access = new HashSet<>(AppServerAccess.granted());
    access.add(Collecting.ACCESS);
    return access;
  }

  private static List<McpServer> values(List<ConfigFragment<McpServer>> servers) {
    return servers.stream().map(ConfigFragment::value).toList();
  }

  private static List<McpSidecar> sidecars(List<ConfigFragment<McpServer>> servers) {
    return servers.stream().flatMap(server -> server.value().sidecar().stream()).toList();
  }
}
