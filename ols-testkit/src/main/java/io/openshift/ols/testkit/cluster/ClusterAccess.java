// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * How to reach a test server.
 *
 * @param url with scheme and port
 * @param authority PEM of the certificate authority; empty for a plain server
 */
record ClusterAccess(String url, String authority) {

  Config config(TestUser user) {
    ConfigBuilder config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(url)
            .withOauthToken(user.token())
            .withUserAgent(user.userAgent());
    return (authority.isEmpty() ? config : config.withCaCertData(encodedAuthority())).build();
  }

  Path writeKubeconfig(Path folder, TestUser user) {
    try {
      Path file = folder.resolve("kubeconfig-" + user.token());
      return Files.exists(file) ? file : Files.writeString(file, kubeconfig(user));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a kubeconfig", e);
    }
  }

  private String kubeconfig(TestUser user) {
    String trust = authority.isEmpty() ? "" : ", certificate-authority-data: " + encodedAuthority();
    return """
        apiVersion: v1
        kind: Config
        clusters:
        - name: test
          cluster: {server: "%s"%s}
        users:
        - name: %s
          user: {token: %s}
        contexts:
        - name: test
          context: {cluster: test, user: %s, namespace: %s}
        current-context: test
        """
        .formatted(url, trust, user.token(), user.token(), user.token(), StaticObjects.NAMESPACE);
  }

  private String encodedAuthority() {
    return Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.UTF_8));
  }
}
