// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Acme's own chat service: one container, each credential a file. */
final class AcmeBackend implements Backend {
  static final String ID = "acme";
  static final DialectId DIALECT = new DialectId(ID);
  static final ImageKey IMAGE =
      ImmutableImageKey.builder()
          .flag("acme-image")
          .relatedImage("acme-chat")
          .role("the chat service of Acme")
          .fallback("registry.acme.example.com/chat:1.0.0")
          .build();

  @Override
  public ComponentId id() {
    return new ComponentId(ID);
  }

  @Override
  public String conditionType() {
    return "ApiReady";
  }

  @Override
  public DialectId dialect() {
    return DIALECT;
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(
        ApiKind.of(ConfigMap.class), ApiKind.of(Service.class), ApiKind.of(Deployment.class));
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.many(McpServer.Offered.KEY));
  }

  @Override
  public Offers offers(ReconcileView view) {
    return Offers.none()
        .with(
            ApiEndpoint.KEY,
            new ApiEndpoint(AcmeWorkload.NAME, AcmeWorkload.PORT, Optional.empty()));
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    DesiredState.Builder state =
        DesiredState.builder()
            .apply(AcmeWorkload.service(view))
            .apply(AcmeWorkload.deployment(view, secrets(view)));
    if (view.providers().problems().isEmpty()) {
      return state.apply(AcmeConfig.of(view)).build();
    }
    ObjectId config =
        new ObjectId(ApiKind.of(ConfigMap.class), view.namespace(), AcmeConfig.NAME);
    view.providers().problems().forEach(problem -> state.hold(config, problem));
    return state.build();
  }

  @Override
  public Set<FieldPath> consumes() {
    return Set.of(
        FieldPath.of("spec.ols.defaultProvider"), FieldPath.of("spec.ols.defaultModel"));
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(IMAGE);
  }

  /** Each Secret once, although several providers may stand on it. */
  private static List<String> secrets(ReconcileView view) {
    Stream<CredentialUse> ofProviders =
        view.providers().usable().stream().flatMap(u -> u.facts().credentials().stream());
    Stream<CredentialUse> ofServers =
        view.many(McpServer.Offered.KEY).stream().flatMap(s -> s.server().credentials().stream());
    return Stream.concat(ofProviders, ofServers).map(CredentialUse::secret).distinct().toList();
  }
}
