// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.appserver.config.AppServerFiles;
import io.openshift.ols.backend.appserver.config.Paths;
import io.openshift.ols.backend.appserver.config.ServiceWireType;
import io.openshift.ols.backend.appserver.workload.AppServerDeployment;
import io.openshift.ols.backend.appserver.workload.AppServerVolumes;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.ChatBackend;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.FileFields;
import io.openshift.ols.spi.toolkit.chat.api.ChatAccess;
import io.openshift.ols.spi.toolkit.chat.api.ChatMonitoring;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.names.Dialects;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chat API, answered by lightspeed-service. */
final class AppServerBackend implements ChatBackend {
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
  public Set<ObjectId> namedObjects(String namespace) {
    Set<ObjectId> named = new HashSet<>(ChatBackend.super.namedObjects(namespace));
    named.add(AppServerDeployment.id(namespace));
    named.add(new ObjectId(ApiKind.of(ConfigMap.class), namespace, ObjectNames.APP_SERVER_CONFIG));
    return named;
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    ObjectId deployment = AppServerDeployment.id(view.namespace());
    ServingTls tls = ServingTls.of(view);
    Trust trust = Trust.of(view);
    Collecting collecting = Collecting.of(view);
    ChatPod pod = new ChatPod(view, collecting, Paths.USER_DATA);
    AppServerVolumes volumes = new AppServerVolumes(view, tls, trust, pod);
    ChatObjects objects = new ChatObjects(view.namespace());
    DesiredState.Builder state = DesiredState.builder();
    ChatAccess.addTo(state, view.namespace(), rules());
    addConfig(state, view, new AppServerFiles(view, trust, collecting, servers(view)));
    pod.addTo(state, deployment);
    state
        .apply(objects.networkPolicy())
        .apply(new AppServerDeployment(view, volumes, pod).object(view.image(AppServerImage.KEY)))
        .apply(objects.service(tls.annotations()));
    ChatMonitoring.addTo(state, view, "ols_");
    tls.addTo(state, view, deployment);
    return state.build();
  }

  /** With an obstacle the file stays as it is, and the pods that read it. */
  private static void addConfig(
      DesiredState.Builder state, ReconcileView view, AppServerFiles files) {
    ConfigMap config =
        ChatObjects.workload(view.namespace())
            .configMap(ObjectNames.APP_SERVER_CONFIG, files.data());
    ObjectId id =
        new ObjectId(ApiKind.of(ConfigMap.class), view.namespace(), config.getMetadata().getName());
    state.apply(config);
    files.obstacles().forEach(problem -> state.hold(id, problem));
    files.notes().forEach(state::report);
  }

  @Override
  public Set<FieldPath> consumes() {
    return Stream.of(
            ChatBackend.super.consumes(),
            FileFields.all(),
            Set.of(
                FieldPath.of("spec.ols.toolFilteringConfig.alpha"),
                FieldPath.of("spec.ols.toolFilteringConfig.topK"),
                FieldPath.of("spec.ols.toolFilteringConfig.threshold"),
                FieldPath.of("spec.ols.tlsSecurityProfile")))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ImageKey> images() {
    Set<ImageKey> images = new HashSet<>(ChatBackend.super.images());
    images.add(AppServerImage.KEY);
    return images;
  }

  private static List<McpServer> servers(ReconcileView view) {
    return ChatPod.servers(view).stream().map(ConfigFragment::value).toList();
  }
}
