// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command lines of a control plane, and the files that they name. Free ports are chosen once,
 * on the loopback interface.
 */
record ControlPlaneCommands(
    Path binaries, Path folder, int clientPort, int peerPort, int securePort) {

  static ControlPlaneCommands write(Path binaries, Path folder) {
    try (ServerSocket one = freePort();
        ServerSocket two = freePort();
        ServerSocket three = freePort()) {
      TestCertificates.Serving serving = TestCertificates.first();
      Files.writeString(folder.resolve("serving.crt"), serving.certificate());
      Files.writeString(folder.resolve("serving.key"), serving.key());
      Files.writeString(folder.resolve("tokens.csv"), tokens());
      Files.writeString(
          folder.resolve("audit-policy.yaml"), ClusterResource.text("audit-policy.yaml"));
      return new ControlPlaneCommands(
          binaries, folder, one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare " + folder, e);
    }
  }

  String etcdUrl() {
    return "http://127.0.0.1:" + clientPort;
  }

  String apiServerUrl() {
    return "https://127.0.0.1:" + securePort;
  }

  Path auditLog() {
    return folder.resolve("audit.log");
  }

  List<String> etcd() {
    String peer = "http://127.0.0.1:" + peerPort;
    return List.of(
        binary("etcd"),
        "--data-dir=" + folder.resolve("etcd"),
        "--unsafe-no-fsync",
        "--log-level=warn",
        "--max-txn-ops=" + EtcdStore.MAX_OPERATIONS,
        "--listen-client-urls=" + etcdUrl(),
        "--advertise-client-urls=" + etcdUrl(),
        "--listen-peer-urls=" + peer,
        "--initial-advertise-peer-urls=" + peer,
        "--initial-cluster=default=" + peer);
  }

  List<String> apiServer() {
    return List.of(
        binary("kube-apiserver"),
        "--etcd-servers=" + etcdUrl(),
        "--bind-address=127.0.0.1",
        "--advertise-address=127.0.0.1",
        "--secure-port=" + securePort,
        "--tls-cert-file=" + folder.resolve("serving.crt"),
        "--tls-private-key-file=" + folder.resolve("serving.key"),
        "--service-cluster-ip-range=10.0.0.0/24",
        "--service-account-issuer=https://kubernetes.default.svc",
        "--service-account-key-file=" + folder.resolve("serving.crt"),
        "--service-account-signing-key-file=" + folder.resolve("serving.key"),
        "--token-auth-file=" + folder.resolve("tokens.csv"),
        "--authorization-mode=RBAC",
        // It would hold Pods back until a controller that does not run here has made their tokens.
        "--disable-admission-plugins=ServiceAccount",
        "--allow-privileged=true",
        "--endpoint-reconciler-type=none",
        "--audit-policy-file=" + folder.resolve("audit-policy.yaml"),
        "--audit-log-path=" + auditLog(),
        // In MiB: a log that rotates would lose its beginning.
        "--audit-log-maxsize=100000");
  }

  List<String> controllerManager(Path kubeconfig) {
    return List.of(
        binary("kube-controller-manager"),
        "--kubeconfig=" + kubeconfig,
        "--leader-elect=false",
        "--secure-port=0",
        "--service-account-private-key-file=" + folder.resolve("serving.key"),
        "--controllers=garbage-collector-controller,namespace-controller,"
            + "clusterrole-aggregation-controller,persistentvolumeclaim-protection-controller");
  }

  boolean hasControllerManager() {
    return Files.isExecutable(binaries.resolve("kube-controller-manager"));
  }

  private String binary(String name) {
    return binaries.resolve(name).toString();
  }

  private static String tokens() {
    return Arrays.stream(TestUser.values())
        .map(
            user ->
                "%s,%s,%s,\"%s\"\n".formatted(user.token(), user.userName(), user, user.group()))
        .collect(Collectors.joining());
  }

  private static ServerSocket freePort() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
