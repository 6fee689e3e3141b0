// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.openshift.ols.testkit.embedded.EmbeddedApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The {@link EmbeddedApiServer} as a cluster for tests: on any machine, in this process, ready in a
 * moment. It gives every user every right, {@link TestUser#RESTRICTED_OPERATOR} included; what
 * roles allow is for the real server to say.
 *
 * <p>It speaks plain HTTP, over which {@code kubectl} sends no token: the log knows it as {@code
 * system:anonymous}.
 */
public final class EmbeddedCluster implements TestCluster {

  private static @Nullable EmbeddedCluster shared;

  private final EmbeddedApiServer server;
  private final ClusterAccess access;
  private final EmbeddedRequestLog requests;
  private final KubernetesClient client;

  private EmbeddedCluster(EmbeddedApiServer server) {
    this.server = server;
    this.access = new ClusterAccess(server.url(), "");
    this.requests = EmbeddedRequestLog.of(server);
    this.client = new KubernetesClientBuilder().withConfig(access.config(TestUser.ADMIN)).build();
  }

  /** The cluster of this JVM, started by the first call; ends with the JVM. */
  public static synchronized EmbeddedCluster shared() {
    if (shared == null) {
      shared = start(0);
    }
    return shared;
  }

  /**
   * A further cluster, to be closed by the caller.
   *
   * @param port on the loopback interface; 0 for any that is free
   * @throws RuntimeException if the port is taken
   */
  public static EmbeddedCluster start(int port) {
    return new EmbeddedCluster(EmbeddedApiServer.start(port));
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public KubernetesClient client() {
    return client;
  }

  @Override
  public Config config(TestUser user) {
    return access.config(user);
  }

  @Override
  public Path kubeconfig(TestUser user) {
    try {
      Path folder = Files.createTempDirectory("ols-cluster-");
      Path file = access.writeKubeconfig(folder, user);
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a kubeconfig", e);
    }
  }

  @Override
  public RequestLog requests() {
    return requests;
  }

  /** Calls the listener for each further request, on the server's thread; it must not block. */
  public void listen(Consumer<Request> listener) {
    requests.listen(listener);
  }

  @Override
  public Optional<EmbeddedApiServer> embedded() {
    return Optional.of(server);
  }

  @Override
  public void wipe() {
    server.faults().clear();
    server.access().allowAll();
    server.empty();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
