// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.ImmutableMcpSidecar;
import io.openshift.ols.spi.reference.ExternalReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy on the way to the models. */
class AppServerProxyTest {
  private static final String URL = "proxyURL: 'https://me:pw@proxy.example.com:3129'";

  @Test
  void nothingIsWrittenWithoutOne() {
    for (String ols : List.of("", "proxyConfig: {}", "proxyConfig: {proxyURL: ''}")) {
      Answer answer = Answer.to(PlainView.of(ols));
      assertThat(answer.config().path("ols_config").has("proxy_config")).isFalse();
      assertThat(answer.volume("proxy-ca")).isEmpty();
      assertThat(answer.holds()).isEmpty();
    }
  }

  @Test
  void addressStandsInTheFile() {
    assertThat(proxySection(PlainView.of("proxyConfig: {" + URL + "}")))
        .isEqualTo("{\"proxy_url\":\"https://me:pw@proxy.example.com:3129\"}");
  }

  @Test
  void authorityIsTheOneKeyThatIsNamed() {
    PlainView view = view("name: corp, key: proxy.pem", "proxy.pem", Certificates.VALID);
    Answer answer = Answer.to(view);

    assertThat(proxySection(view)).contains("\"/etc/certs/proxy-ca/proxy.pem\"");
    assertThat(answer.mounts()).contains("proxy-ca:/etc/certs/proxy-ca");
    assertThat(answer.volume("proxy-ca").orElseThrow().getConfigMap().getItems())
        .extracting(item -> item.getKey() + " " + item.getPath())
        .containsExactly("proxy.pem proxy.pem");
    assertThat(answer.holds()).isEmpty();
  }

  @Test
  void keyHasAUsualName() {
    for (String ca : List.of("name: corp", "name: corp, key: ''")) {
      assertThat(proxySection(view(ca, "proxy-ca.crt", Certificates.VALID)))
          .contains("/etc/certs/proxy-ca/proxy-ca.crt");
    }
  }

  @Test
  void fileIsACertificateFileByItsName() {
    Answer answer = Answer.to(view("name: corp, key: root", "root", Certificates.VALID));

    assertThat(answer.config().at("/ols_config/proxy_config/proxy_ca_cert_path").asText())
        .isEqualTo("/etc/certs/proxy-ca/root.crt");
    assertThat(answer.volume("proxy-ca").orElseThrow().getConfigMap().getItems())
        .extracting(item -> item.getKey() + " " + item.getPath())
        .containsExactly("root root.crt");
  }

  @Test
  void authorityWithoutANameIsNone() {
    assertThat(proxySection(PlainView.of("proxyConfig: {" + URL + ", proxyCACertificate: {}}")))
        .doesNotContain("ca_cert");
  }

  @Test
  void authorityIsDemanded() {
    assertThat(new AppServerBackend().references(view("name: corp", "x", "y")))
        .filteredOn(r -> r.name().equals("corp"))
        .singleElement()
        .satisfies(r -> assertThat(r.keys().text()).isEqualTo("\"proxy-ca.crt\""))
        .extracting(ExternalReference::path)
        .hasToString("spec.ols.proxyConfig.proxyCACertificate");
  }

  @Test
  void authorityThatCannotBeReadHoldsTheFile() {
    assertThat(Answer.to(view("name: corp", "proxy-ca.crt", "no PEM")).holds())
        .singleElement()
        .asString()
        .startsWith(
            "olsconfig: InvalidCertificate spec.ols.proxyConfig.proxyCACertificate: key"
                + " \"proxy-ca.crt\" of ConfigMap \"corp\" holds no PEM block");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "https:///x", "proxy:3128", "ftp://proxy", "http://?a"})
  void addressThatTheServiceRefusesHoldsTheFileAndIsNotQuoted(String url) {
    assertThat(Answer.to(PlainView.of("proxyConfig: {proxyURL: '" + url + "'}")).holds())
        .singleElement()
        .asString()
        .contains("InvalidValue spec.ols.proxyConfig.proxyURL: is no address")
        .doesNotContain(url + " ");
  }

  @Test
  void authorityNeedsAProxyThatIsKnown() {
    PlainView view =
        PlainView.of("proxyConfig: {proxyCACertificate: {name: corp}}")
            .with("corp", Certificates.found("proxy-ca.crt", Certificates.VALID));

    assertThat(Answer.to(view).holds()).isEmpty();
    assertThat(Answer.to(view.withoutProxy()).holds())
        .singleElement()
        .asString()
        .contains("spec.ols.proxyConfig.proxyURL: is missing");
  }

  @Test
  void oneConfigMapMayServeBothAsAuthorityOfTheProxyAndOfOthers() {
    PlainView view =
        PlainView.of(
                "additionalCAConfigMapRef: {name: corp}, proxyConfig: {"
                    + URL
                    + ", proxyCACertificate: {name: corp, key: a.crt}}")
            .with("corp", Certificates.found("a.crt", Certificates.VALID, "b", Certificates.VALID));

    assertThat(Answer.to(view).mounts())
        .contains("additional-ca:/etc/certs/ols-user-ca", "proxy-ca:/etc/certs/proxy-ca");
  }

  @Test
  void proxyOfTheClusterReachesTheContainersBeside() {
    PlainView view =
        PlainView.of("")
            .with(
                ConfigFragment.of(
                    ImmutableMcpServer.builder()
                        .name("tools")
                        .url("http://localhost:8080/mcp")
                        .sidecar(
                            ImmutableMcpSidecar.builder()
                                .name("tools")
                                .image("tools")
                                .resources(new ResourceRequirements())
                                .configMap("tools")
                                .fileName("a")
                                .directory("/etc/tools")
                                .text("")
                                .build())
                        .build()));

    assertThat(Answer.env(Answer.to(view).container("tools")))
        .containsExactly("https_proxy=http://proxy:3128");
  }

  private static String proxySection(PlainView view) {
    return Answer.to(view).config().at("/ols_config/proxy_config").toString();
  }

  private static PlainView view(String ca, String key, String text) {
    return PlainView.of("proxyConfig: {" + URL + ", proxyCACertificate: {" + ca + "}}")
        .with("corp", Certificates.found(key, text));
  }
}
