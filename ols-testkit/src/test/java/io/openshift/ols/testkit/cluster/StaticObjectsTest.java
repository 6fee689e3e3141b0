// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

@OlsCluster
class StaticObjectsTest {

  private static final String WITHOUT_LLM =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata: {name: cluster}
      spec: {ols: {}}
      """;

  private final TestCluster cluster;
  private final KubernetesClient client;

  StaticObjectsTest(TestCluster cluster) {
    this.cluster = cluster;
    this.client = cluster.client();
  }

  @Test
  void openShiftTellsItsVersion() {
    StaticObjects.openShift("4.19.7").installInto(cluster);

    assertThat(
            client
                .genericKubernetesResources("config.openshift.io/v1", "ClusterVersion")
                .withName("version")
                .get()
                .<String>get("status", "desired", "version"))
        .isEqualTo("4.19.7");
  }

  @Test
  void openShiftServesTheKindsOfTheOperator() {
    StaticObjects.openShift("4.19.7").installInto(cluster);

    assertThat(client.getApiResources("console.openshift.io/v1")).isNotNull();
    assertThat(client.getApiResources("image.openshift.io/v1")).isNotNull();
    assertThat(client.getApiResources("monitoring.coreos.com/v1").getResources())
        .extracting(kind -> kind.getKind())
        .contains("ServiceMonitor", "PrometheusRule");
  }

  @Test
  void plainKubernetesServesNoneOfThem() {
    StaticObjects.openShift("4.19.7").installInto(cluster);
    cluster.wipe();

    StaticObjects.plainKubernetes().installInto(cluster);

    assertThat(client.raw("/apis"))
        .doesNotContain("config.openshift.io", "operator.openshift.io", "monitoring.coreos.com");
    assertThat(
            client
                .configMaps()
                .inNamespace(StaticObjects.NAMESPACE)
                .withName("openshift-service-ca.crt")
                .get())
        .isNull();
  }

  @Test
  void configurationOfTheOperatorIsHeldToItsSchema() {
    StaticObjects.plainKubernetes().installInto(cluster);

    assertThatThrownBy(() -> client.resource(WITHOUT_LLM).create())
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("spec.llm");
  }

  @Test
  void operatorIsInstalledInTheNamespaceOfTheTest() {
    StaticObjects.plainKubernetes().namespace("elsewhere").installInto(cluster);

    assertThat(
            client
                .apps()
                .deployments()
                .inNamespace("elsewhere")
                .withName("lightspeed-operator-controller-manager")
                .get())
        .isNotNull();
    assertThat(
            client
                .serviceAccounts()
                .inNamespace("elsewhere")
                .withName("lightspeed-operator-metrics-reader")
                .get())
        .isNotNull();
  }

  @Test
  void caConfigMapsHoldTrueCertificates() throws CertificateException {
    StaticObjects.openShift("4.19.7").installInto(cluster);

    assertThat(certificate("kube-root-ca.crt", "ca.crt").getBasicConstraints()).isNotNegative();
    assertThat(certificate("openshift-service-ca.crt", "service-ca.crt").getBasicConstraints())
        .isNotNegative();
  }

  @Test
  void furtherDocumentsComeWithThem() {
    StaticObjects.plainKubernetes()
        .with(
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: llm, namespace: "${namespace}"}
            stringData: {apitoken: secret}
            """)
        .installInto(cluster);

    assertThat(client.secrets().inNamespace(StaticObjects.NAMESPACE).withName("llm").get())
        .isNotNull();
  }

  private X509Certificate certificate(String configMap, String key) throws CertificateException {
    String pem =
        client
            .configMaps()
            .inNamespace(StaticObjects.NAMESPACE)
            .withName(configMap)
            .get()
            .getData()
            .get(key);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }
}
