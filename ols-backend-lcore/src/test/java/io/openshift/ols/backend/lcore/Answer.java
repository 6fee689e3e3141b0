// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.testkit.sample.DatabasePlugin;
import io.openshift.ols.testkit.view.Rehearsal;
import io.openshift.ols.testkit.view.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the backend answers to a scenario, with the words of its tests. */
record Answer(Rehearsal rehearsal) {
  private static final ComponentId LCORE = new ComponentId("lcore");

  /** In server mode. */
  static Answer to(Scenario scenario) {
    return new Answer(
        scenario.rehearse("lcore", new LcorePlugin(), new DatabasePlugin(), new Surroundings()));
  }

  /** With flags of the operator, such as {@code lcore-server}, and its proxy. */
  static Answer to(Scenario scenario, Map<String, String> flags, Map<String, String> proxy) {
    return to(
        scenario.with(
            ImmutableOperatorSettings.builder()
                .namespace("openshift-lightspeed")
                .version("1")
                .flags(flags)
                .proxy(proxy)
                .build()));
  }

  /** In library mode. */
  static Answer inLibraryMode(Scenario scenario) {
    return to(scenario, Map.of("lcore-server", "false"), Map.of());
  }

  /** One provider with a key, and members of {@code spec.ols} in flow style. */
  static Scenario scenario(String ols) {
    return scenario(Surroundings.KEYED, ols);
  }

  /** One provider of that type. */
  static Scenario scenario(String provider, String ols) {
    return Scenario.of(
        """
        kind: OLSConfig
        metadata: {name: cluster}
        spec:
          llm:
            providers:
              - {name: p, type: %s, credentialsSecretRef: {name: s}, models: [{name: m}]}
          ols: {defaultProvider: p, defaultModel: m, %s}
        """
            .formatted(provider, ols));
  }

  DesiredState state() {
    return rehearsal.state(LCORE).orElseThrow();
  }

  Manifest find(String kind, String name) {
    return state().objects().values().stream()
        .map(object -> object.manifest())
        .filter(m -> m.id().kind().kind().equals(kind) && m.id().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Deployment deployment() {
    return find("Deployment", "lightspeed-stack-deployment").as(Deployment.class);
  }

  PodSpec pod() {
    return deployment().getSpec().getTemplate().getSpec();
  }

  List<String> containers() {
    return pod().getContainers().stream().map(Container::getName).toList();
  }

  Container container(String name) {
    return Stream.concat(pod().getContainers().stream(), pod().getInitContainers().stream())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What a container sees, as {@code volume:path} and {@code :rw} if it may write. */
  List<String> mounts(String container) {
    return container(container).getVolumeMounts().stream().map(Answer::text).toList();
  }

  /** Its variables, those from Secrets as {@code NAME=secret/key}. */
  List<String> env(String container) {
    return container(container).getEnv().stream().map(Answer::text).toList();
  }

  Volume volume(String name) {
    return pod().getVolumes().stream()
        .filter(v -> v.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What is held, each as {@code name: text}. */
  List<String> holds() {
    return state().holds().stream()
        .map(h -> h.object().name() + ": " + h.problem().text())
        .toList();
  }

  private static String text(EnvVar variable) {
    if (variable.getValueFrom() == null) {
      return variable.getName() + "=" + variable.getValue();
    }
    var key = variable.getValueFrom().getSecretKeyRef();
    return variable.getName() + "=" + key.getName() + "/" + key.getKey();
  }

  private static String text(VolumeMount mount) {
    String writable = Boolean.TRUE.equals(mount.getReadOnly()) ? "" : ":rw";
    return mount.getName() + ":" + mount.getMountPath() + writable;
  }
}
