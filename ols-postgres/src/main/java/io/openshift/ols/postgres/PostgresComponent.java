// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.postgres.config.PostgresSettings;
import io.openshift.ols.postgres.config.ServerLimits;
import io.openshift.ols.postgres.workload.ClaimProblems;
import io.openshift.ols.postgres.workload.PostgresClaim;
import io.openshift.ols.postgres.workload.PostgresDeployment;
import io.openshift.ols.postgres.workload.PostgresObjects;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.trust.ServiceCa;
import io.openshift.ols.spi.toolkit.workload.Placement;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The PostgreSQL of the product. Always active: every backend keeps its conversations in it. */
final class PostgresComponent implements Component {
  private static final ComponentId ID = new ComponentId("postgres");
  private static final FieldPath DEPLOYMENT = FieldPath.of("spec.ols.deployment.database");

  @Override
  public ComponentId id() {
    return ID;
  }

  @Override
  public String conditionType() {
    return ConditionTypes.CACHE_READY;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Stream.of(
            ConfigMap.class,
            Secret.class,
            NetworkPolicy.class,
            ServiceAccount.class,
            PersistentVolumeClaim.class,
            Deployment.class,
            Service.class)
        .map(ApiKind::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    Set<ExternalReference> references = new HashSet<>(ServiceCa.references(scope));
    references.add(
        PostgresObjects.CERTIFICATE.reference(scope, FieldPath.of("spec.ols.conversationCache")));
    return references;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.many(DatabaseClient.KEY));
  }

  @Override
  public Offers offers(ReconcileView view) {
    Optional<String> ca = ServiceCa.configMap(view);
    return Offers.none()
        .with(
            DatabaseEndpoint.KEY,
            ImmutableDatabaseEndpoint.builder()
                .host(ObjectNames.POSTGRES + "." + view.namespace() + ".svc")
                .service(ObjectNames.POSTGRES)
                .port(PostgresSettings.PORT)
                .user(PostgresSettings.USER)
                .database(PostgresSettings.DATABASE)
                .passwordSecret(ObjectNames.POSTGRES_PASSWORD)
                .passwordKey(SecretKeys.PASSWORD)
                .caConfigMap(ca)
                .caKey(ca.map(name -> ServiceCa.KEY))
                .clientImage(view.image(PostgresImage.KEY))
                .build());
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    PostgresSettings settings = PostgresSettings.from(view.spec());
    Optional<String> ca = ServiceCa.configMap(view);
    PostgresObjects objects = new PostgresObjects(view.namespace());
    Optional<PostgresClaim> claim = PostgresClaim.from(view);
    DesiredState.Builder state =
        DesiredState.builder()
            .apply(objects.config(settings.serverConfig(ca.isPresent())))
            .apply(objects.bootstrap())
            .generate(objects.password(claim.map(PostgresClaim::id)))
            .apply(objects.networkPolicy(view.many(DatabaseClient.KEY)))
            .apply(objects.serviceAccount());
    claim.ifPresent(c -> c.addTo(state, view.observed()));
    Deployment deployment =
        new PostgresDeployment(settings, ca.orElse(null), claim.isPresent())
            .object(view, view.image(PostgresImage.KEY));
    state.apply(deployment).apply(objects.service());
    ObjectId server = Manifest.of(deployment).id();
    ServerLimits.mistakes(settings).forEach(problem -> state.hold(server, problem));
    PostgresObjects.CERTIFICATE.addTo(state, view);
    ServiceCa.problem(view).ifPresent(state::report);
    ClaimProblems.of(view).forEach(state::report);
    Placement.onePodOnly(settings.placement(), DEPLOYMENT).ifPresent(state::report);
    return state.build();
  }

  @Override
  public Set<FieldPath> consumes() {
    return Stream.concat(
            Stream.of(
                    "spec.ols.storage.size",
                    "spec.ols.storage.class",
                    "spec.ols.conversationCache.type",
                    "spec.ols.conversationCache.postgres.sharedBuffers",
                    "spec.ols.conversationCache.postgres.maxConnections")
                .map(FieldPath::of),
            Placement.fields(DEPLOYMENT).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(PostgresImage.KEY);
  }
}
