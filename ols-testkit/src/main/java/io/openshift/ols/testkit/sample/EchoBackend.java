// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ConditionTypes;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A second backend, so that the SPI does not take the shape of the first one: two containers,
 * credentials as environment variables. It answers each question with the question.
 */
public final class EchoBackend implements Backend {
  /** The backend's id. */
  public static final String ID = "echo";

  /** Deployment and Service. */
  public static final String NAME = "lightspeed-echo";

  /** The ConfigMap. */
  public static final String CONFIG = "lightspeed-echo-config";

  /** HTTPS port of the Service. */
  public static final int PORT = 8443;

  static final DialectId DIALECT = new DialectId(ID);
  static final ImageKey IMAGE =
      ImmutableImageKey.builder()
          .flag("echo-image")
          .relatedImage("lightspeed-echo")
          .role("the echo backend")
          .fallback("registry.example.com/lightspeed/echo:1")
          .build();

  @Override
  public ComponentId id() {
    return new ComponentId(ID);
  }

  @Override
  public String conditionType() {
    return ConditionTypes.API_READY;
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
    return Set.of(Need.optional(DatabaseEndpoint.KEY), Need.many(McpServer.Offered.KEY));
  }

  @Override
  public Offers offers(ReconcileView view) {
    return Offers.none()
        .with(ApiEndpoint.KEY, new ApiEndpoint(NAME, PORT, Optional.empty()))
        .with(DatabaseClient.KEY, new DatabaseClient(EchoWorkload.LABELS));
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    List<McpServer.Offered> offered = view.many(McpServer.Offered.KEY);
    List<ConfigFragment<McpServer>> servers =
        offered.stream()
            .map(McpServer.Offered::server)
            .filter(s -> s.value().sidecar().isEmpty())
            .toList();
    EchoCredentials credentials = EchoCredentials.of(view, servers);
    DesiredState.Builder state =
        DesiredState.builder()
            .apply(EchoWorkload.service(view))
            .apply(EchoWorkload.deployment(view, credentials));
    if (view.providers().problems().isEmpty()) {
      state.apply(EchoConfig.of(view, servers, credentials));
    } else {
      ObjectId config = new ObjectId(ApiKind.of(ConfigMap.class), view.namespace(), CONFIG);
      view.providers().problems().forEach(problem -> state.hold(config, problem));
    }
    offered.stream()
        .map(o -> o.server().value())
        .filter(s -> s.sidecar().isPresent())
        .forEach(s -> state.report(noSidecars(s)));
    return state.build();
  }

  @Override
  public Set<FieldPath> consumes() {
    return Set.of(FieldPath.of("spec.ols.defaultProvider"), FieldPath.of("spec.ols.defaultModel"));
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(IMAGE);
  }

  private static Problem noSidecars(McpServer server) {
    return Problem.user(
        new ProblemCode("SidecarNotSupported"),
        FieldPath.of("spec"),
        "backend \"echo\" runs no container beside itself, so MCP server \"%s\" is left out"
            .formatted(server.name()),
        "run another backend");
  }
}
