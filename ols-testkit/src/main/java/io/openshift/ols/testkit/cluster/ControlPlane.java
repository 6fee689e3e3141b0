// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.nio.file.Path;
import java.util.Optional;

/** A running etcd, kube-apiserver and, if its binary is there, kube-controller-manager. */
record ControlPlane(ProcessGuard guard, ControlPlaneCommands commands, ClusterAccess access)
    implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  static ControlPlane start(Path binaries) {
    for (int attempt = 1; ; attempt++) {
      try {
        return startOnce(binaries);
      } catch (IllegalStateException e) {
        // Between our choice of a port and the server's use of it somebody else may have taken it.
        if (attempt == ATTEMPTS
            || !String.valueOf(e.getMessage()).contains("address already in use")) {
          throw e;
        }
      }
    }
  }

  private static ControlPlane startOnce(Path binaries) {
    ProcessGuard guard = ProcessGuard.start();
    try {
      ControlPlaneCommands commands = ControlPlaneCommands.write(binaries, guard.folder());
      ClusterAccess access =
          new ClusterAccess(commands.apiServerUrl(), TestCertificates.authority());
      guard.run("etcd", commands.etcd());
      guard.run("kube-apiserver", commands.apiServer());
      awaitReady(guard, access);
      if (commands.hasControllerManager()) {
        Path kubeconfig = access.writeKubeconfig(guard.folder(), TestUser.CONTROLLERS);
        guard.run("kube-controller-manager", commands.controllerManager(kubeconfig));
      }
      return new ControlPlane(guard, commands, access);
    } catch (RuntimeException | AssertionError e) {
      guard.close();
      throw e;
    }
  }

  private static void awaitReady(ProcessGuard guard, ClusterAccess access) {
    Config config = access.config(TestUser.ADMIN);
    config.setRequestRetryBackoffLimit(0);
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
      Eventually.holds("kube-apiserver is ready", () -> isReady(guard, client));
    }
  }

  private static boolean isReady(ProcessGuard guard, KubernetesClient client) {
    Optional<String> ended = guard.ended("etcd").or(() -> guard.ended("kube-apiserver"));
    if (ended.isPresent()) {
      throw new IllegalStateException(ended.get());
    }
    try {
      return "ok".equals(client.raw("/readyz"));
    } catch (KubernetesClientException e) {
      return false; // not listening yet, or not ready
    }
  }

  @Override
  public void close() {
    guard.close();
  }
}
