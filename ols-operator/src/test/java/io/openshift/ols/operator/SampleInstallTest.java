// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.operator.plugin.PluginLoader;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample of the README, on a cluster. */
@OlsCluster
class SampleInstallTest {
  private final TestCluster cluster;
  private SimulatedNode node;
  private OperatorUnderTest operator;

  SampleInstallTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void start() {
    StaticObjects.openShift("4.19.7").installInto(cluster);
    node = SimulatedNode.on(cluster).start();
    operator =
        OperatorUnderTest.start(
            cluster,
            "appserver",
            PluginLoader.load(Optional.empty()).plugins(),
            "lightspeed-console-plugin");
  }

  @AfterEach
  void stop() {
    operator.close();
    node.close();
  }

  @Test
  void theSampleBecomesReadyWithFewWrites() throws IOException {
    apply("sample/llm-secret.yaml");
    int mark = cluster.requests().mark();
    long t = System.nanoTime();
    apply("sample/olsconfig.yaml");
    operator.awaitReady();
    System.out.println("ready after ms " + (System.nanoTime() - t) / 1_000_000);
    cluster.requests().since(mark).writesBy("operator").forEach(System.out::println);
    System.out.println(operator.config().getStatus());
    assertThat(cluster.requests().since(mark).writesBy("operator")).hasSizeLessThanOrEqualTo(32);
    int rest = cluster.requests().mark();
    assertThat(operator.requestsSince(rest)).isEmpty();
    for (String d : new String[] {"lightspeed-app-server", "lightspeed-postgres-server"}) {
      assertThat(node.rollouts(d)).isZero();
    }
  }

  private void apply(String resource) throws IOException {
    try (InputStream yaml = getClass().getClassLoader().getResourceAsStream(resource)) {
      cluster.client().load(yaml).create();
    }
  }
}
