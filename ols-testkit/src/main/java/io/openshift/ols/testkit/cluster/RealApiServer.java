// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A genuine kube-apiserver with etcd and kube-controller-manager, started from the folder that the
 * environment variable {@code KUBEBUILDER_ASSETS} names (the convention of controller-runtime's
 * envtest). Linux; ready in about three seconds; the processes and their folder go when this JVM
 * goes, however it ends.
 *
 * <p>Of Kubernetes' controllers it runs garbage collection, namespaces, aggregation of cluster
 * roles and protection of claims. Without the binary of kube-controller-manager none of these: then
 * nothing removes the objects of a deleted owner.
 */
public final class RealApiServer implements TestCluster {

  /** The environment variable with the folder of the binaries. */
  public static final String ASSETS = "KUBEBUILDER_ASSETS";

  private static @Nullable RealApiServer shared;

  private final ControlPlane controlPlane;
  private final KubernetesClient client;
  private final RequestLog requests;
  private final ClusterWipe wipe;

  private RealApiServer(ControlPlane controlPlane) {
    this.controlPlane = controlPlane;
    this.client =
        new KubernetesClientBuilder()
            .withConfig(controlPlane.access().config(TestUser.ADMIN))
            .build();
    this.requests = new AuditLog(controlPlane.commands().auditLog());
    this.wipe = ClusterWipe.backTo(new EtcdStore(controlPlane.commands().etcdUrl()), client);
  }

  /** Whether the environment names a folder that holds the binaries. */
  public static boolean available() {
    return binaries().isPresent();
  }

  /**
   * The server of this JVM, started by the first call; ends with the JVM.
   *
   * @throws IllegalStateException if it is not {@linkplain #available() available} or does not
   *     start
   */
  public static synchronized RealApiServer shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /**
   * A further server, for tests that freeze or end it; to be closed by the caller. Errors as for
   * {@link #shared}.
   */
  public static RealApiServer start() {
    Path folder =
        binaries()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        ASSETS + " names no folder with etcd and kube-apiserver"));
    return new RealApiServer(ControlPlane.start(folder));
  }

  @Override
  public String name() {
    return "real";
  }

  @Override
  public KubernetesClient client() {
    return client;
  }

  @Override
  public Config config(TestUser user) {
    return controlPlane.access().config(user);
  }

  @Override
  public Path kubeconfig(TestUser user) {
    return controlPlane.access().writeKubeconfig(controlPlane.guard().folder(), user);
  }

  @Override
  public RequestLog requests() {
    return requests;
  }

  @Override
  public void wipe() {
    wipe.run();
  }

  @Override
  public void close() {
    client.close();
    controlPlane.close();
  }

  private static Optional<Path> binaries() {
    return Stream.ofNullable(System.getenv(ASSETS))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .filter(RealApiServer::holdsBinaries)
        .findFirst();
  }

  private static boolean holdsBinaries(Path folder) {
    return Set.of("etcd", "kube-apiserver").stream()
        .allMatch(name -> Files.isExecutable(folder.resolve(name)));
  }
}
