// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openshift.ols.spi.view.OperatorSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void environmentWithoutAProxyGivesNone() {
    assertThat(settings(Map.of("PATH", "/usr/bin", "FTP_PROXY", "ftp://a")).proxy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, https_proxy",
    "https_proxy, https_proxy",
    "HTTP_PROXY, http_proxy",
    "http_proxy, http_proxy",
    "NO_PROXY, no_proxy",
    "no_proxy, no_proxy"
  })
  void eitherSpellingOfAProxyIsRead(String variable, String name) {
    assertThat(settings(Map.of(variable, "a")).proxy()).containsOnly(Map.entry(name, "a"));
  }

  @Test
  void upperCaseSpellingWinsUnlessItIsBlank() {
    assertThat(settings(Map.of("HTTP_PROXY", "upper", "http_proxy", "lower")).proxy())
        .containsOnly(Map.entry("http_proxy", "upper"));
    assertThat(settings(Map.of("HTTP_PROXY", " ", "http_proxy", "lower")).proxy())
        .containsOnly(Map.entry("http_proxy", "lower"));
    assertThat(settings(Map.of("HTTP_PROXY", "", "http_proxy", "")).proxy()).isEmpty();
  }

  @Test
  void valuesOfAProxyAreHandedOnAsTheyAreAndInOneOrder() {
    Map<String, String> environment =
        Map.of(
            "NO_PROXY", ".svc,.cluster.local,10.0.0.0/16,127.0.0.1",
            "HTTPS_PROXY", "http://user:p%40ss@proxy.example.com:3128",
            "HTTP_PROXY", "http://proxy.example.com:3128");

    assertThat(settings(environment).proxy())
        .containsExactly(
            Map.entry("http_proxy", "http://proxy.example.com:3128"),
            Map.entry("https_proxy", "http://user:p%40ss@proxy.example.com:3128"),
            Map.entry("no_proxy", ".svc,.cluster.local,10.0.0.0/16,127.0.0.1"));
  }

  @Test
  void namespaceIsTheFlagThenTheEnvironmentThenTheUsualOne() {
    Map<String, String> environment = Map.of("WATCH_NAMESPACE", "watched");

    assertThat(settings("given", environment).namespace()).isEqualTo("given");
    assertThat(settings("", environment).namespace()).isEqualTo("watched");
    assertThat(settings("", Map.of("WATCH_NAMESPACE", "")).namespace())
        .isEqualTo("openshift-lightspeed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one,two", "Upper", "-a", " "})
  void textThatIsNoNamespaceIsRefused(String text) {
    assertThatThrownBy(() -> settings(text, Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage("\"%s\" is no namespace; set --namespace or WATCH_NAMESPACE to one", text);
  }

  private static OperatorSettings settings(Map<String, String> environment) {
    return settings("", environment);
  }

  private static OperatorSettings settings(String namespace, Map<String, String> environment) {
    return Settings.of(Optional.of(namespace), Map.of(), Map.of(), environment, "test");
  }
}
