// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.render.AssumedFacts;
import io.openshift.ols.testkit.cluster.EmbeddedCluster;
import io.openshift.ols.testkit.cluster.SimulatedNode;
import io.openshift.ols.testkit.cluster.SimulatedNodeSetup;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestUser;
import io.openshift.ols.testkit.cluster.YamlObjects;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cluster of one run: server, node, what is installed, and what is told of it. */
final class DevCluster implements AutoCloseable {

  static final String NAMESPACE = StaticObjects.NAMESPACE;

  private final EmbeddedCluster cluster;
  private final DevOptions options;
  private final KubernetesClient client;
  private final SimulatedNode node;
  private final DevFolder folder;
  private final Kinds kinds;
  private final Story story;
  private final List<Path> inputs;

  private DevCluster(EmbeddedCluster cluster, DevOptions options, long start) {
    this.cluster = cluster;
    this.options = options;
    this.folder = DevFolder.of(URI.create(url()).getPort());
    this.inputs =
        options.files.isEmpty()
            ? List.of(folder.sample("llm-secret.yaml"), folder.sample("olsconfig.yaml"))
            : List.copyOf(options.files);
    Config config = cluster.config();
    config.setNamespace(NAMESPACE);
    this.client = new KubernetesClientBuilder().withConfig(config).build();
    platform().installInto(cluster);
    this.kinds = Kinds.of(client);
    this.story = new Story(kinds, start);
    SimulatedNodeSetup setup = SimulatedNode.on(cluster);
    this.node = (options.plain ? setup.withoutServiceCa() : setup).start();
    cluster.listen(story::request);
  }

  /**
   * Starts it.
   *
   * @param start what {@link System#nanoTime} said when all began
   */
  static DevCluster start(DevOptions options, long start) {
    options.requireFiles();
    EmbeddedCluster cluster = server(options);
    try {
      return new DevCluster(cluster, options, start);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private static EmbeddedCluster server(DevOptions options) {
    int wish = options.port == null ? DevOptions.USUAL_PORT : options.port;
    try {
      return EmbeddedCluster.start(wish);
    } catch (RuntimeException e) {
      if (!(e.getCause() instanceof BindException)) {
        throw e;
      }
      if (options.port != null) {
        throw new UsageException("port " + wish + " is taken; name another or none");
      }
      return EmbeddedCluster.start(0);
    }
  }

  private StaticObjects platform() {
    return options.plain ? StaticObjects.plainKubernetes() : StaticObjects.openShift(newest());
  }

  private static String newest() {
    return AssumedFacts.NEWEST.major() + "." + AssumedFacts.NEWEST.minor() + ".0";
  }

  Story story() {
    return story;
  }

  DevFolder folder() {
    return folder;
  }

  Path log() {
    return folder.file("operator.log");
  }

  Path operatorKubeconfig() {
    return cluster.kubeconfig(TestUser.OPERATOR);
  }

  String greeting() {
    String platform = options.plain ? "plain Kubernetes" : "OpenShift " + newest();
    return "embedded cluster at %s, looks like %s; pods are not run, their readiness is simulated"
        .formatted(url(), platform);
  }

  /** Creates the resource and what it refers to, and follows it from then on. */
  void play() {
    client.resources(OlsConfig.class).withName(OlsConfig.NAME).inform(new Follower());
    kinds
        .find("apps", "deployments")
        .ifPresent(
            kind ->
                client
                    .genericKubernetesResources(kind)
                    .inNamespace(NAMESPACE)
                    .inform(new Restarts(story)));
    for (Path file : inputs) {
      try {
        YamlObjects.read(Files.readString(file)).forEach(object -> create(object, file));
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageException("cannot read -f " + file + ": " + e.getMessage());
      }
    }
  }

  private void create(GenericKubernetesResource object, Path file) {
    try {
      client.resource(object).create();
    } catch (KubernetesClientException e) {
      throw new UsageException("%s is refused: %s".formatted(file, refusal(e)));
    }
    String name = object.getMetadata().getName();
    story.say("created   %s %s (%s)".formatted(object.getKind(), name, folder.shown(file)));
  }

  private static String refusal(KubernetesClientException e) {
    return Optional.ofNullable(e.getStatus()).map(Status::getMessage).orElse("HTTP " + e.getCode());
  }

  List<String> report() {
    return new Report(client, kinds)
        .lines(
            cluster.requests().writesBy(TestUser.OPERATOR.userName()).stream()
                .flatMap(request -> kinds.find(request.apiGroup(), request.resource()).stream())
                .distinct());
  }

  /** What to type in a second terminal. */
  List<String> hints() {
    Path kubeconfig = folder.keep(cluster.kubeconfig(), "kubeconfig");
    return List.of(
        "",
        "In a second terminal:",
        "  export KUBECONFIG=" + kubeconfig,
        "  kubectl get olsconfig,deploy,cm",
        "  kubectl edit olsconfig cluster",
        "Ctrl-C ends the operator and the cluster. What happens meanwhile:",
        "");
  }

  private String url() {
    return cluster.config().getMasterUrl().replaceAll("/$", "");
  }

  @Override
  public void close() {
    node.close();
    client.close();
    cluster.close();
  }

  private final class Follower implements ResourceEventHandler<OlsConfig> {
    @Override
    public void onAdd(OlsConfig config) {
      story.resource(config);
    }

    @Override
    public void onUpdate(OlsConfig before, OlsConfig config) {
      story.resource(config);
    }

    @Override
    public void onDelete(OlsConfig config, boolean finalStateUnknown) {
      Path last = inputs.get(inputs.size() - 1);
      story.gone("kubectl apply -f " + folder.shown(last) + " brings it back");
    }
  }
}
