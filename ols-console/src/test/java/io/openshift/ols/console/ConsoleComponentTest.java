// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsoleComponentTest {
  private final ConsoleComponent component = new ConsoleComponent();

  @Test
  void plainResourceYieldsTheObjectsThatPeopleKnow() {
    DesiredState state = component.desiredState(PlainView.of("{}"));

    assertThat(state.objects().keySet())
        .extracting(ObjectId::toString)
        .containsExactly(
            "ConfigMap lightspeed/lightspeed-console-plugin",
            "NetworkPolicy lightspeed/lightspeed-console-plugin",
            "ServiceAccount lightspeed/lightspeed-console-plugin",
            "Deployment lightspeed/lightspeed-console-plugin",
            "Service lightspeed/lightspeed-console-plugin",
            "ConsolePlugin lightspeed-console-plugin");
    assertThat(component.kinds())
        .containsAll(state.objects().keySet().stream().map(ObjectId::kind).toList());
  }

  @Test
  void pluginIsEnteredInTheConsolesList() {
    assertThat(component.desiredState(PlainView.of("{}")).sharedEdits())
        .singleElement()
        .satisfies(
            edit -> {
              assertThat(edit.object()).hasToString("Console cluster");
              assertThat(edit.path()).isEqualTo("/spec/plugins");
              assertThat(edit.member()).isEqualTo("lightspeed-console-plugin");
            });
  }

  @Test
  void clusterWithoutAConsoleRunsNone() {
    PlainView half =
        new PlainView("{}", "4.19", Set.of(OptionalKinds.CONSOLE_PLUGIN), Optional.empty());
    PlainView whole =
        new PlainView(
            "{}",
            "4.19",
            Set.of(OptionalKinds.CONSOLE_PLUGIN, OptionalKinds.CONSOLE),
            Optional.empty());

    assertThat(component.activation(half))
        .isEqualTo(Activation.inactive("the cluster has no OpenShift console"));
    assertThat(component.activation(whole)).isEqualTo(Activation.active());
  }

  @Test
  void proxyToTheChatApiVerifiesTheUsersCertificateIfItIsKnown() {
    PlainView known = new PlainView("{}", "4.19", Set.of(), Optional.of("PEM"));

    assertThat(proxy(known).path("caCertificate").asText()).isEqualTo("PEM");
    assertThat(proxy(PlainView.of("{}")).has("caCertificate")).isFalse();
    assertThat(proxy(known).at("/endpoint/service/port").asInt()).isEqualTo(8443);
  }

  @Test
  void imageFollowsTheVersionOfTheCluster() {
    PlainView old = new PlainView("{}", "4.18.4", Set.of(), Optional.empty());

    assertThat(container(old).getImage()).isEqualTo("console-image-pf5");
    assertThat(container(PlainView.of("{}")).getImage()).isEqualTo("console-image-4-19");
  }

  @Test
  void settingsOfTheResourceReachThePod() {
    PlainView view =
        PlainView.of("{deployment: {console: {replicas: 2, resources: {limits: {cpu: 1}}}}}");

    assertThat(container(view).getResources().getLimits()).containsOnlyKeys("cpu");
    assertThat(container(view).getEnv()).containsExactly(PlainView.proxy());
    assertThat(component.desiredState(view).problems())
        .extracting(problem -> problem.path().text())
        .containsExactly("spec.ols.deployment.console.replicas");
  }

  @Test
  void webServerFindsItsCertificateAndItsScratchSpace() {
    String config =
        find(PlainView.of("{}"), ApiKind.of(ConfigMap.class))
            .as(ConfigMap.class)
            .getData()
            .get("nginx.conf");

    assertThat(config)
        .contains("listen 9443 ssl;", "listen [::]:9443 ssl;", "/var/cert/tls.crt;")
        .contains("pid /tmp/nginx/nginx.pid;")
        .doesNotContain("%");
    assertThat(container(PlainView.of("{}")).getVolumeMounts())
        .extracting(mount -> mount.getMountPath())
        .containsExactly("/var/cert", "/etc/nginx/nginx.conf", "/tmp/nginx");
  }

  private JsonNode proxy(PlainView view) {
    return find(view, OptionalKinds.CONSOLE_PLUGIN).tree().at("/spec/proxy/0");
  }

  private Container container(PlainView view) {
    Deployment deployment = find(view, ApiKind.of(Deployment.class)).as(Deployment.class);
    return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
  }

  private Manifest find(PlainView view, ApiKind kind) {
    return component.desiredState(view).objects().values().stream()
        .map(object -> object.manifest())
        .filter(manifest -> manifest.id().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
