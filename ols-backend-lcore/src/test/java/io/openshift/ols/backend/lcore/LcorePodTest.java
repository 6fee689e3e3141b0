// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pod in server mode and in library mode. */
class LcorePodTest {
  private static final String LIBRARY = "lightspeed-service-api";
  private static final String TELEMETRY =
      """
      kind: Secret
      apiVersion: v1
      metadata: {name: pull-secret, namespace: openshift-config}
      stringData: {.dockerconfigjson: '{"auths": {"cloud.openshift.com": {"auth": "x"}}}'}
      """;

  @Test
  void serverModeRunsEachServerInItsContainer() {
    Answer answer = Answer.to(Answer.scenario(""));

    assertThat(answer.containers())
        .containsExactly("llama-stack", "lightspeed-stack", "openshift-mcp-server");
    assertThat(answer.mounts("llama-stack"))
        .containsExactly(
            "cert-bundle:/etc/certs/bundle",
            "llama-stack-config:/app-root/run.yaml",
            "llama-cache:/app-root/.llama:rw",
            "tmp-llama-stack:/tmp:rw");
    assertThat(answer.mounts("lightspeed-stack"))
        .containsExactly(
            "cert-bundle:/etc/certs/bundle",
            "lightspeed-stack-config:/app-root/lightspeed-stack.yaml",
            "secret-lightspeed-tls:/etc/certs/lightspeed-tls",
            "header-tickets-key:/etc/mcp/headers/tickets-key",
            "tmp-writable-volume:/tmp:rw");
  }

  @Test
  void libraryModeRunsBothInOneProcess() {
    Answer answer = Answer.inLibraryMode(Answer.scenario(""));

    assertThat(answer.containers()).containsExactly(LIBRARY, "openshift-mcp-server");
    assertThat(answer.mounts(LIBRARY))
        .containsExactly(
            "cert-bundle:/etc/certs/bundle",
            "llama-stack-config:/app-root/run.yaml",
            "llama-cache:/app-root/.llama:rw",
            "lightspeed-stack-config:/app-root/lightspeed-stack.yaml",
            "secret-lightspeed-tls:/etc/certs/lightspeed-tls",
            "header-tickets-key:/etc/mcp/headers/tickets-key",
            "tmp-writable-volume:/tmp:rw");
  }

  @Test
  void secretsReachTheServerThatNeedsThem() {
    Answer answer = Answer.to(Answer.scenario(""));

    assertThat(answer.env("llama-stack"))
        .contains("HOME=/app-root/.llama", "P_API_KEY=s/apitoken")
        .anySatisfy(variable -> assertThat(variable).startsWith("POSTGRES_PASSWORD="));
    assertThat(answer.env("lightspeed-stack"))
        .contains("HOME=/tmp", "LIGHTSPEED_STACK_LOG_LEVEL=INFO")
        .noneSatisfy(variable -> assertThat(variable).startsWith("P_API_KEY"))
        .anySatisfy(variable -> assertThat(variable).startsWith("POSTGRES_PASSWORD="));
  }

  /** In library mode one of the two is kept, and it does not matter which. */
  @Test
  void bothServersReadThePasswordOfTheDatabaseInOneWay() {
    Answer answer = Answer.to(Answer.scenario(""));

    assertThat(Stream.of("llama-stack", "lightspeed-stack").map(answer::container))
        .flatMap(Container::getEnv)
        .filteredOn(variable -> variable.getName().equals("POSTGRES_PASSWORD"))
        .hasSize(2)
        .containsOnly(password(answer));
  }

  private static EnvVar password(Answer answer) {
    return answer.container("llama-stack").getEnv().stream()
        .filter(variable -> variable.getName().equals("POSTGRES_PASSWORD"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void libraryModeHasEachVariableOnce() {
    Answer answer = Answer.inLibraryMode(Answer.scenario("logLevel: DEBUG"));

    assertThat(answer.env(LIBRARY).stream().map(v -> v.substring(0, v.indexOf('='))))
        .doesNotHaveDuplicates()
        .contains("P_API_KEY", "POSTGRES_PASSWORD", "SSL_CERT_FILE");
    assertThat(answer.env(LIBRARY))
        .contains("LIGHTSPEED_STACK_LOG_LEVEL=DEBUG", "HOME=/app-root/.llama");
  }

  @Test
  void credentialFileIsWhereItsServiceIsCalledFrom() {
    String mount = "secret-s:/etc/apikeys/s";

    Answer server = Answer.to(Answer.scenario(Surroundings.FILED, ""));
    assertThat(server.mounts("llama-stack")).contains(mount);
    assertThat(server.mounts("lightspeed-stack")).doesNotContain(mount);
    assertThat(server.volume("secret-s").getSecret().getDefaultMode()).isEqualTo(0644);
    assertThat(Answer.inLibraryMode(Answer.scenario(Surroundings.FILED, "")).mounts(LIBRARY))
        .contains(mount);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, llama stack run /app-root/run.yaml",
    "0.7, ogx stack run /app-root/run.yaml --insecure"
  })
  void llamaStackStartsWithTheProgramOfItsRelease(String pair, String command) {
    Answer answer = Answer.to(Answer.scenario(""), Map.of("lcore-versions", pair), Map.of());

    assertThat(answer.container("llama-stack").getCommand()).containsExactly(command.split(" "));
    assertThat(answer.container("lightspeed-stack").getArgs())
        .containsExactly("--config", "/app-root/lightspeed-stack.yaml");
  }

  @Test
  void podWaitsForTheDatabaseInBothModes() {
    assertThat(both("").map(answer -> answer.pod().getInitContainers()))
        .allSatisfy(
            containers ->
                assertThat(containers)
                    .extracting(Container::getName)
                    .containsExactly("wait-for-postgres", "ca-bundle"));
  }

  @Test
  void startMayTakeAsLongAsADownload() {
    Answer answer = Answer.to(Answer.scenario(""));

    assertThat(
            Stream.of("llama-stack", "lightspeed-stack")
                .map(name -> answer.container(name).getStartupProbe()))
        .allSatisfy(p -> assertThat(p.getPeriodSeconds() * p.getFailureThreshold()).isEqualTo(900));
  }

  @Test
  void chatApiIsAskedOverHttpsAndLlamaStackFromInside() {
    Answer answer = Answer.to(Answer.scenario(""));
    Container stack = answer.container("lightspeed-stack");
    Container llamaStack = answer.container("llama-stack");

    assertThat(List.of(stack.getReadinessProbe(), stack.getLivenessProbe()))
        .extracting(Probe::getHttpGet)
        .extracting(get -> get.getScheme() + " " + get.getPort().getStrVal() + get.getPath())
        .containsExactly("HTTPS https/readiness", "HTTPS https/liveness");
    assertThat(List.of(llamaStack.getReadinessProbe(), llamaStack.getLivenessProbe()))
        .allSatisfy(
            p ->
                assertThat(p.getExec().getCommand())
                    .startsWith("python3.12")
                    .last()
                    .asString()
                    .contains("\"127.0.0.1\", 8321", "/v1/health"));
  }

  @Test
  void everyContainerIsRestricted() {
    assertThat(both("rag: [{image: docs}]").flatMap(LcorePodTest::allContainers))
        .hasSize(13)
        .allSatisfy(
            container -> {
              assertThat(container.getSecurityContext().getRunAsNonRoot()).isTrue();
              assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
            });
  }

  @Test
  void exporterSeesTheDataAndItsOwnFile() {
    Answer answer = Answer.to(Answer.scenario("").and(TELEMETRY));

    assertThat(answer.mounts("lightspeed-to-dataverse-exporter"))
        .containsExactly("ols-user-data:/tmp/data:rw", "exporter-config:/etc/config");
    assertThat(answer.mounts("lightspeed-stack")).contains("ols-user-data:/tmp/data:rw");
    assertThat(answer.mounts("llama-stack")).noneMatch(mount -> mount.contains("user-data"));
  }

  @Test
  void documentsAreWhereTheyAreSearched() {
    Answer answer = Answer.to(Answer.scenario("rag: [{image: docs}]"));

    assertThat(answer.pod().getInitContainers())
        .extracting(Container::getName)
        .containsExactly("wait-for-postgres", "rag-0", "documents", "ca-bundle");
    assertThat(answer.mounts("llama-stack")).contains("rag-llama-stack:/rag-data:rw");
    assertThat(answer.mounts("lightspeed-stack")).noneMatch(mount -> mount.contains("rag"));
  }

  @Test
  void serversDoNotAskTheProxyForOneAnother() {
    Answer answer =
        Answer.to(
            Answer.scenario(""),
            Map.of(),
            Map.of("https_proxy", "http://proxy:3128", "no_proxy", ".svc,localhost"));

    assertThat(answer.env("llama-stack"))
        .contains("https_proxy=http://proxy:3128", "no_proxy=.svc,localhost,127.0.0.1");
    assertThat(answer.env("lightspeed-stack"))
        .contains("https_proxy=http://proxy:3128", "no_proxy=.svc,localhost,127.0.0.1");
    assertThat(Answer.to(Answer.scenario("")).env("lightspeed-stack"))
        .noneMatch(variable -> variable.contains("proxy"));
  }

  @Test
  void serviceLeadsToThePodsAndTheDeploymentKnowsItsOwn() {
    Deployment deployment = Answer.to(Answer.scenario("")).deployment();
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();

    assertThat(deployment.getSpec().getSelector().getMatchLabels())
        .containsExactly(Map.entry("app", "lightspeed-stack"));
    assertThat(labels)
        .containsEntry("app", "lightspeed-stack")
        .containsEntry("app.kubernetes.io/name", "lightspeed-service-api");
    assertThat(deployment.getSpec().getTemplate().getSpec().getServiceAccountName())
        .isEqualTo("lightspeed-app-server");
  }

  @Test
  void placementAndResourcesOfTheResourceReachThePod() {
    Answer answer =
        Answer.to(
            Answer.scenario(
                "deployment: {api: {replicas: 3, nodeSelector: {a: b}, resources: {limits: {cpu: 1}}},"
                    + " llamaStack: {resources: {limits: {cpu: 2}}}}"));

    assertThat(answer.deployment().getSpec().getReplicas()).isEqualTo(3);
    assertThat(answer.pod().getNodeSelector()).containsEntry("a", "b");
    assertThat(answer.container("lightspeed-stack").getResources().getLimits())
        .hasToString("{cpu=1}");
    assertThat(answer.container("llama-stack").getResources().getLimits()).hasToString("{cpu=2}");
  }

  private static Stream<Answer> both(String ols) {
    return Stream.of(Answer.to(Answer.scenario(ols)), Answer.inLibraryMode(Answer.scenario(ols)));
  }

  private static Stream<Container> allContainers(Answer answer) {
    return Stream.concat(
        answer.pod().getContainers().stream(), answer.pod().getInitContainers().stream());
  }
}
