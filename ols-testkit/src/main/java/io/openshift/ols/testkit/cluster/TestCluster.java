// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.testkit.embedded.EmbeddedApiServer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An API server for tests with the controllers that make objects go away (garbage collection,
 * namespaces), and nothing else: no nodes, no Pods that run. Injected into test classes marked
 * {@link OlsCluster}.
 *
 * <p>Servers are shared by the test classes of one JVM, so a test does not close the cluster that
 * it is given.
 */
public interface TestCluster extends AutoCloseable {

  /** {@code real} or {@code embedded}; for display names, never to choose between expectations. */
  String name();

  /** The test's own client, as {@link TestUser#ADMIN}; shared, closed with the cluster. */
  KubernetesClient client();

  /** A fresh configuration for a further client that acts as the given user. */
  Config config(TestUser user);

  /** {@link #config(TestUser)} of {@link TestUser#ADMIN}. */
  default Config config() {
    return config(TestUser.ADMIN);
  }

  /**
   * A kubeconfig file of the given user, for {@code kubectl} and for operators that run as a
   * process of their own; its namespace is {@link StaticObjects#NAMESPACE}.
   */
  Path kubeconfig(TestUser user);

  /** {@link #kubeconfig(TestUser)} of {@link TestUser#ADMIN}. */
  default Path kubeconfig() {
    return kubeconfig(TestUser.ADMIN);
  }

  /** What the server was asked, by whom. */
  RequestLog requests();

  /**
   * Where it is the embedded one, the server behind it: for tests of faults, refused access and
   * lost watches, which a real server does not produce on demand. What such a test sets up ends
   * with the next {@link #wipe}.
   */
  default Optional<EmbeddedApiServer> embedded() {
    return Optional.empty();
  }

  /**
   * Empties the cluster: every object that was not there when the server had started goes at once,
   * finalizers or not, and so do custom resource definitions. Takes some tens of milliseconds.
   * Nothing that writes may run meanwhile.
   */
  void wipe();

  /** Ends the server; for the one who started it. */
  @Override
  void close();
}
