// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.lcore.env.Address;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/** Llama Stack: it calls the models, and nobody outside of the pod calls it. */
final class LlamaStack {
  /** Name of the ConfigMap's key. */
  static final String FILE = "run.yaml";

  private LlamaStack() {}

  /** What it needs, wherever it runs. */
  static Part part(ReconcileView view, GeneratedFile file, Documents documents) {
    List<EnvVar> env = new ArrayList<>(List.of(new EnvVar("HOME", Paths.HOME, null)));
    env.addAll(file.env());
    List<PodVolume> volumes = new ArrayList<>();
    volumes.add(
        PodVolume.readOnlyFile(
            Volumes.configMap("llama-stack-config", ObjectNames.LLAMA_STACK_CONFIG),
            Paths.LLAMA_STACK_FILE,
            FILE));
    ChatVolumes.databaseCa(view.one(DatabaseEndpoint.KEY)).ifPresent(volumes::add);
    volumes.add(PodVolume.writable(Volumes.scratch("llama-cache"), Paths.HOME));
    documents.volume().ifPresent(volumes::add);
    file.secretFiles().stream()
        .map(secret -> ChatVolumes.secret(secret, Paths.apiKeys(secret)))
        .forEach(volumes::add);
    return new Part(env, volumes);
  }

  /** The container of its own. Where it listens is said by its file. */
  static Container container(Pair pair, Part part, ResourceRequirements resources) {
    return new ContainerBuilder()
        .withName("llama-stack")
        .withCommand(command(pair))
        .addNewPort()
        .withName("llama-stack")
        .withContainerPort(Address.PORT)
        .withProtocol("TCP")
        .endPort()
        .withEnv(part.env())
        .withResources(resources)
        .withSecurityContext(Restricted.container())
        .withStartupProbe(Probes.llamaStackStart())
        .withReadinessProbe(Probes.llamaStack())
        .withLivenessProbe(Probes.llamaStack())
        .withVolumeMounts(part.volumes().stream().map(PodVolume::mount).toList())
        .build();
  }

  /**
   * The successor of Llama Stack is called OGX, and so is its program. It ends without a
   * certificate unless it is told {@code --insecure}, which changes nothing else here: it listens
   * on the loopback interface alone, so what it says in clear text stays in the pod.
   */
  private static List<String> command(Pair pair) {
    return switch (pair) {
      case V0_6 -> List.of("llama", "stack", "run", Paths.LLAMA_STACK_FILE);
      case V0_7 -> List.of("ogx", "stack", "run", Paths.LLAMA_STACK_FILE, "--insecure");
    };
  }
}
