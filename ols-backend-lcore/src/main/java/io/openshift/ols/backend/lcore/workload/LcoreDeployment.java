// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.ContainerConfig;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.toolkit.workload.Workload;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Deployment of the lcore backend, in either mode. */
public final class LcoreDeployment {
  private static final Map<String, String> SELECTOR = Map.of("app", "lightspeed-stack");
  private static final ResourceRequirements STACK = Resources.of("500m", "512Mi", "1Gi");
  private static final ResourceRequirements LLAMA_STACK = Resources.of("500m", "512Mi", "2Gi");
  private static final ResourceRequirements BOTH = Resources.of("1", "1Gi", "3Gi");

  private final ReconcileView view;
  private final LcoreFiles files;
  private final Trust trust;
  private final ChatPod pod;

  /** The Deployment for one view. */
  public LcoreDeployment(ReconcileView view, LcoreFiles files, Trust trust, ChatPod pod) {
    this.view = view;
    this.files = files;
    this.trust = trust;
    this.pod = pod;
  }

  /** Which object it is. */
  public static ObjectId id(String namespace) {
    return new ObjectId(ApiKind.of(Deployment.class), namespace, ObjectNames.LCORE);
  }

  /**
   * Its pods bear the labels of the chat API, for the Service, and one more, which alone is the
   * selector: that of the other backend's Deployment would be the same otherwise.
   */
  public Deployment object(Pair pair, Mode mode) {
    Workload workload =
        new Workload(view.namespace(), ObjectNames.LCORE, Labels.with(Labels.CHAT_API, SELECTOR));
    return pod.deployment(workload, own(pair, mode))
        .editSpec()
        .editSelector()
        .withMatchLabels(SELECTOR)
        .endSelector()
        .editTemplate()
        .editSpec()
        .withServiceAccountName(ObjectNames.APP_SERVER)
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private PodSpec own(Pair pair, Mode mode) {
    String image = view.image(Pair.IMAGE);
    CaBundle bundle = new CaBundle(view, trust);
    Documents documents = new Documents(view, pod);
    Part common = new Part(ProxyEnv.of(view.settings()), List.of()).and(bundle.part());
    Part llamaStack = LlamaStack.part(view, files.llamaStack(), documents);
    Part stack = LightspeedStack.part(view, files.stack(), pod);
    List<Part> parts =
        mode == Mode.SERVER
            ? List.of(
                common.and(llamaStack).and(scratch("tmp-llama-stack")),
                common.and(stack).and(scratch("tmp-writable-volume")))
            : List.of(common.and(llamaStack).and(stack).and(scratch("tmp-writable-volume")));
    List<Container> containers =
        mode == Mode.SERVER
            ? List.of(
                LlamaStack.container(pair, parts.get(0), llamaStackResources()),
                LightspeedStack.container("lightspeed-stack", parts.get(1), stackResources(STACK)))
            : List.of(
                LightspeedStack.container(
                    "lightspeed-service-api", parts.get(0), stackResources(BOTH)));
    return new PodSpecBuilder()
        .addAllToInitContainers(documents.container(image).stream().toList())
        .addToInitContainers(bundle.container(image))
        .withContainers(containers.stream().map(container -> running(container, image)).toList())
        .withVolumes(volumes(parts, bundle, documents))
        .build();
  }

  private static Container running(Container container, String image) {
    return container.edit().withImage(image).withImagePullPolicy("Always").build();
  }

  /** What has no home of its own lives there as well: a variable keeps its first value. */
  private static Part scratch(String volume) {
    return new Part(
        List.of(new EnvVar("HOME", Paths.SCRATCH, null)),
        List.of(PodVolume.writable(Volumes.scratch(volume), Paths.SCRATCH)));
  }

  private static List<Volume> volumes(List<Part> parts, CaBundle bundle, Documents documents) {
    return Stream.of(
            parts.stream().flatMap(part -> part.volumes().stream()),
            documents.source().stream(),
            bundle.sources().stream())
        .flatMap(Function.identity())
        .map(PodVolume::volume)
        .distinct()
        .toList();
  }

  private ResourceRequirements stackResources(ResourceRequirements otherwise) {
    return Resources.of(ChatPod.placement(view), otherwise);
  }

  private ResourceRequirements llamaStackResources() {
    DeploymentsSpec deployment = view.spec().getOls().getDeployment();
    @Nullable ContainerConfig asked = deployment == null ? null : deployment.getLlamaStack();
    return Resources.of(asked, LLAMA_STACK);
  }
}
