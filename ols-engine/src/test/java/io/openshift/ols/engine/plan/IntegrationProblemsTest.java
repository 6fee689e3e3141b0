// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of problems that an MCP integration finds in the resource. */
class IntegrationProblemsTest {
  private static final ObjectId POD = Samples.id(Deployment.class, "chat");
  private static final ObjectId CONFIG = Samples.id(ConfigMap.class, "config");
  private static final Problem PROBLEM =
      Problem.user(
          ProblemCode.INVALID_VALUE, FieldPath.of("spec.mcpServers[0].url"), "is odd", "mend it");

  @Test
  void obstacleHoldsThePodsOfTheBackendWithTheirConfigAndNothingElse() {
    Plan plan = plan(new Tools(List.of(PROBLEM), List.of()));

    assertThat(plan.held()).containsOnlyKeys(POD, CONFIG);
    assertThat(plan.objects())
        .containsKeys(Samples.id(Service.class, "chat"), Samples.id(Deployment.class, "other"));
    assertThat(backend(plan).held()).containsExactly(PROBLEM);
  }

  @Test
  void noteStandsWithTheBackendAndHoldsNothing() {
    Plan plan = plan(new Tools(List.of(), List.of(PROBLEM)));

    assertThat(plan.held()).isEmpty();
    assertThat(backend(plan).notes()).containsExactly(PROBLEM);
    assertThat(plan.components().get(new ComponentId("other")).notes()).isEmpty();
  }

  private static ComponentPlan backend(Plan plan) {
    return plan.components().get(new ComponentId("chat"));
  }

  private static Plan plan(McpIntegration integration) {
    FakeComponent other = new FakeComponent("other").state(v -> pods("other", "other-config"));
    return Samples.plan(
        "chat",
        Samples.inputs(Map.of()),
        List.of(
            FakePlugin.ofBackends(
                "backends", new FakeComponent("chat").state(v -> pods("chat", "config"))),
            FakePlugin.ofComponents("components", other),
            new ToolsPlugin(integration)));
  }

  private static DesiredState pods(String name, String config) {
    String pod =
        "{containers: [{name: a, image: a:1}], volumes: [{name: c, configMap: {name: %s}}]}";
    return DesiredState.builder()
        .apply(Samples.service(name))
        .apply(Samples.configMap(config, "app.yaml", "a: 1"))
        .apply(Samples.deployment(name, pod.formatted(config)))
        .build();
  }

  private record Tools(List<Problem> obstacles, List<Problem> notes) implements McpIntegration {
    @Override
    public String id() {
      return "tools";
    }

    @Override
    public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
      return List.of();
    }

    @Override
    public List<Problem> obstacles(ReferenceScope scope) {
      return obstacles;
    }

    @Override
    public List<Problem> notes(ReferenceScope scope) {
      return notes;
    }
  }

  private record ToolsPlugin(McpIntegration integration) implements OlsPlugin {
    @Override
    public String id() {
      return "tools";
    }

    @Override
    public int spiVersion() {
      return SpiVersion.CURRENT;
    }

    @Override
    public List<McpIntegration> mcpIntegrations() {
      return List.of(integration);
    }
  }
}
