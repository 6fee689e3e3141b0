// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.testkit.cluster.TestCertificates;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy on the way to the models, and the authority of its certificate. */
class ModelProxyTest extends ProductTest {
  private static final String ASKED =
      "spec: {ols: {proxyConfig: {proxyURL: 'https://proxy.example.com:3129',"
          + " proxyCACertificate: {name: corp-proxy}}}}";

  ModelProxyTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
  }

  @Test
  void onlyTheKeyThatIsReadRollsThePods() {
    patch(ASKED);
    awaitProblem("ApiReady", "ConfigMapNotFound", "proxyCACertificate", "corp-proxy");
    operator.settle();
    assertThat(appConfig()).doesNotContain("proxy_config");
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));

    putConfigMap("corp-proxy", Map.of("proxy-ca.crt", TestCertificates.authority()));
    awaitRollouts(1, 0, 0);
    assertThat(appConfig())
        .contains(
            "proxy_ca_cert_path: /etc/certs/proxy-ca/proxy-ca.crt",
            "proxy_url: https://proxy.example.com:3129");
    operator.awaitReady();

    int rest = operator.markAtRest();
    putConfigMap(
        "corp-proxy", Map.of("proxy-ca.crt", TestCertificates.authority(), "unread", "value"));
    assertThat(operator.writesSince(rest)).isEmpty();

    putConfigMap("corp-proxy", Map.of("proxy-ca.crt", TestCertificates.first().certificate()));
    awaitRollouts(2, 0, 0);
    operator.awaitReady();

    putConfigMap("corp-proxy", Map.of("proxy-ca.crt", "no PEM"));
    awaitProblem("ApiReady", "InvalidCertificate", "proxyCACertificate", "proxy-ca.crt");
    assertThat(rollouts()).isEqualTo(rolled(2, 0, 0));

    patch("spec: {ols: {proxyConfig: null}}");
    awaitRollouts(3, 0, 0);
    assertThat(appConfig()).doesNotContain("proxy_config");
    operator.awaitReady();
  }
}
