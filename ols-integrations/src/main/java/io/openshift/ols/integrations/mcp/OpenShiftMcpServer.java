// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.api.v1alpha1.McpKubeServerSpec;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.ImmutableMcpSidecar;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.mcp.McpSidecar;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Introspection: an MCP server beside the backend that reads the cluster with the token of the user
 * who asks. It has no rights of its own.
 */
public final class OpenShiftMcpServer implements McpIntegration {
  static final String NAME = "openshift";

  private static final ImageKey IMAGE =
      ImmutableImageKey.builder()
          .flag("openshift-mcp-server-image")
          .relatedImage("openshift-mcp-server")
          .role("MCP server that reads the cluster")
          .fallback(
              "registry.redhat.io/openshift-lightspeed/openshift-mcp-server-rhel9@sha256:a7860fe67549e33f6f5bc517934cc28cc512e212b1d37ae4ee58b96cffcc530a")
          .build();

  private static final ResourceRequirements RESOURCES = Resources.of("50m", "64Mi", "200Mi");
  private static final String PORT = "8080";
  private static final String DIRECTORY = "/etc/mcp-server";
  private static final String FILE = "config.toml";
  private static final long DEFAULT_TIMEOUT_SECONDS = 60;
  private static final FieldPath TIMEOUT = FieldPath.of("spec.ols.mcpKubeServerConfig.timeout");

  /** Secrets and roles are kept from the language model, whatever the user may read. */
  private static final String CONFIG =
      """
      toolsets = ["core", "config", "helm", "metrics"]

      [[denied_resources]]
      group = ""
      version = "v1"
      kind = "Secret"

      [[denied_resources]]
      group = "rbac.authorization.k8s.io"
      version = "v1"

      [toolset_configs.metrics]
      prometheus_url = "https://thanos-querier.openshift-monitoring.svc.cluster.local:9091"
      alertmanager_url = "https://alertmanager-main.openshift-monitoring.svc.cluster.local:9094"
      guardrails = "none"
      """;

  @Override
  public String id() {
    return NAME;
  }

  @Override
  public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
    OlsSpec ols = scope.spec().getOls();
    if (!isOn(ols)) {
      return List.of();
    }
    return List.of(
        ConfigFragment.of(
            ImmutableMcpServer.builder()
                .name(NAME)
                .url("http://localhost:" + PORT + "/mcp")
                .timeout(timeout(ols))
                .addHeaders(new McpHeader.CallerToken("Authorization"))
                .sidecar(sidecar(ols, scope.image(IMAGE)))
                .build()));
  }

  @Override
  public List<Problem> notes(ReferenceScope scope) {
    OlsSpec ols = scope.spec().getOls();
    return isOn(ols) || timeout(ols) == DEFAULT_TIMEOUT_SECONDS
        ? List.of()
        : List.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                TIMEOUT,
                "the built-in MCP server is off, so this has no effect",
                "remove it, or set introspectionEnabled to true"));
  }

  @Override
  public Set<FieldPath> consumes() {
    return Set.of(
        FieldPath.of("spec.ols.introspectionEnabled"),
        TIMEOUT,
        FieldPath.of("spec.ols.deployment.mcpServer.resources"));
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(IMAGE);
  }

  /** Nobody has to ask for introspection. */
  static boolean isOn(OlsSpec ols) {
    return !Boolean.FALSE.equals(ols.getIntrospectionEnabled());
  }

  private static McpSidecar sidecar(OlsSpec ols, String image) {
    DeploymentsSpec deployment = ols.getDeployment();
    return ImmutableMcpSidecar.builder()
        .name("openshift-mcp-server")
        .image(image)
        .addCommand("/openshift-mcp-server", "--config", DIRECTORY + "/" + FILE, "--port", PORT)
        .resources(Resources.of(deployment == null ? null : deployment.getMcpServer(), RESOURCES))
        .configMap(ObjectNames.MCP_SERVER_CONFIG)
        .fileName(FILE)
        .directory(DIRECTORY)
        .text(CONFIG)
        .build();
  }

  private static long timeout(OlsSpec ols) {
    return Optional.ofNullable(ols.getMcpKubeServerConfig())
        .map(McpKubeServerSpec::getTimeout)
        .filter(seconds -> seconds != 0)
        .orElse(DEFAULT_TIMEOUT_SECONDS);
  }
}
