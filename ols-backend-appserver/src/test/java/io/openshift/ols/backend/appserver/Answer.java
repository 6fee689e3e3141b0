// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the backend answers to a view, with the words of its tests. */
record Answer(DesiredState state) {

  static Answer to(PlainView view) {
    return new Answer(new AppServerBackend().desiredState(view));
  }

  PodSpec pod() {
    return find("Deployment", "lightspeed-app-server")
        .orElseThrow()
        .as(Deployment.class)
        .getSpec()
        .getTemplate()
        .getSpec();
  }

  List<String> containers() {
    return pod().getContainers().stream().map(Container::getName).toList();
  }

  Container container(String name) {
    return named(pod().getContainers(), name);
  }

  Container init(String name) {
    return named(pod().getInitContainers(), name);
  }

  /** What the service's container sees, as {@code volume:path} and {@code :rw} if it may write. */
  List<String> mounts() {
    return mounts("lightspeed-service-api");
  }

  List<String> mounts(String container) {
    return container(container).getVolumeMounts().stream().map(Answer::text).toList();
  }

  Optional<Volume> volume(String name) {
    return pod().getVolumes().stream().filter(v -> v.getName().equals(name)).findFirst();
  }

  Optional<Map<String, String>> files(String configMap) {
    return find("ConfigMap", configMap).map(m -> m.as(ConfigMap.class).getData());
  }

  /** The file of the service. */
  JsonNode config() {
    return Serialization.unmarshal(
        files("olsconfig").orElseThrow().get("olsconfig.yaml"), JsonNode.class);
  }

  Optional<Manifest> find(String kind, String name) {
    return state.objects().values().stream()
        .map(object -> object.manifest())
        .filter(m -> m.id().kind().kind().equals(kind) && m.id().name().equals(name))
        .findFirst();
  }

  List<String> names(String kind) {
    return state.objects().keySet().stream()
        .filter(id -> id.kind().kind().equals(kind))
        .map(id -> id.name())
        .toList();
  }

  /** What is held, each as {@code name: code text}. */
  List<String> holds() {
    return state.holds().stream().map(h -> h.object().name() + ": " + h.problem()).toList();
  }

  List<String> notes() {
    return state.problems().stream().map(p -> p.toString()).toList();
  }

  static List<String> env(Container container) {
    return container.getEnv().stream().map(Answer::text).toList();
  }

  private static Container named(List<Container> containers, String name) {
    return containers.stream().filter(c -> c.getName().equals(name)).findFirst().orElseThrow();
  }

  private static String text(EnvVar variable) {
    return variable.getName() + "=" + variable.getValue();
  }

  private static String text(VolumeMount mount) {
    String writable = Boolean.TRUE.equals(mount.getReadOnly()) ? "" : ":rw";
    return mount.getName() + ":" + mount.getMountPath() + writable;
  }
}
