// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

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
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.api.ChatAccess;
import io.openshift.ols.spi.toolkit.chat.api.ChatObjects;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import io.openshift.ols.spi.toolkit.chat.collect.Exporter;
import io.openshift.ols.spi.toolkit.chat.rag.PullSecrets;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.chat.trust.ProxyCa;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.toolkit.trust.ServiceCa;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A backend that stands on the parts of this package tree. It declares all that these need; an
 * implementation adds its own, and in its desired state puts the parts together.
 */
public interface ChatBackend extends Backend {

  /** What the service may do in the cluster. */
  default List<AccessRule> rules() {
    return ChatAccess.RULES;
  }

  @Override
  default String conditionType() {
    return ConditionTypes.API_READY;
  }

  @Override
  default Set<ApiKind> kinds() {
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
  default Set<ObjectId> namedObjects(String namespace) {
    return Set.of(
        new ObjectId(ApiKind.of(ClusterRole.class), "", ObjectNames.APP_SERVER_ROLE),
        new ObjectId(ApiKind.of(ClusterRoleBinding.class), "", ObjectNames.APP_SERVER_ROLE_BINDING),
        new ObjectId(ApiKind.of(ConfigMap.class), namespace, ObjectNames.MCP_SERVER_CONFIG),
        new ObjectId(ApiKind.of(ConfigMap.class), namespace, ObjectNames.EXPORTER_CONFIG));
  }

  /** Objects of others that the pods consume. */
  @Override
  default Set<ExternalReference> references(ReferenceScope scope) {
    Set<ExternalReference> references = new LinkedHashSet<>(ServingTls.of(scope).references(scope));
    references.add(Trust.KUBE_ROOT);
    references.addAll(ServiceCa.references(scope));
    Trust.additionalReference(scope).ifPresent(references::add);
    ProxyCa.of(scope).map(ProxyCa::reference).ifPresent(references::add);
    Collecting.reference(scope).ifPresent(references::add);
    references.addAll(PullSecrets.references(scope));
    return references;
  }

  /** The database, and the MCP servers of all others. */
  @Override
  default Set<Need> needs() {
    return Set.of(Need.one(DatabaseEndpoint.KEY), Need.many(McpServer.Offered.KEY));
  }

  /** Where the chat API answers. */
  @Override
  default Offers offers(ReconcileView view) {
    return Offers.none()
        .with(
            ApiEndpoint.KEY,
            new ApiEndpoint(
                ObjectNames.APP_SERVER, ChatObjects.PORT, ServingTls.of(view).caCertificate(view)));
  }

  /** The fields that the parts read; those of the service's file are for the backend to add. */
  @Override
  default Set<FieldPath> consumes() {
    return Stream.of(
            Placement.fields(FieldPath.of("spec.ols.deployment.api")),
            Rag.fields(),
            Collecting.fields(),
            Set.of(
                FieldPath.of("spec.ols.tlsConfig.keyCertSecretRef"),
                FieldPath.of("spec.ols.additionalCAConfigMapRef"),
                FieldPath.of("spec.ols.proxyConfig.proxyCACertificate")))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the service may do, and what the operator needs to follow consent to telemetry. */
  @Override
  default Set<AccessRule> access() {
    Set<AccessRule> access = new LinkedHashSet<>(rules());
    access.add(Collecting.ACCESS);
    return access;
  }

  /** What runs beside the service; its own image is for the backend to add. */
  @Override
  default Set<ImageKey> images() {
    return Set.of(Exporter.IMAGE);
  }
}
