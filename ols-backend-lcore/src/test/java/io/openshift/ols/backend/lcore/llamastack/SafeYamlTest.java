// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeYamlTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "[a]", "text", "null", "---\na: 1\n---\nb: 2"})
  void whatIsNotOneMapIsRefused(String text) {
    assertThatThrownBy(() -> SafeYaml.read(text)).isInstanceOf(UnreadableYamlException.class);
  }

  @Test
  void ofTwoEqualKeysNoneWins() {
    assertThatThrownBy(() -> SafeYaml.read("a: 1\nb: {c: 1, c: 2}"))
        .hasMessageContaining("duplicate key c")
        .hasMessageContaining("in line 2");
  }

  @Test
  void typesThatMakeObjectsAreRefused() {
    assertThatThrownBy(() -> SafeYaml.read("a: !!java.net.URL [http://x]"))
        .hasMessageContaining("is no YAML that can be read");
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 20; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> SafeYaml.read(text.toString()))
        .hasMessageContaining("too many values");
  }

  @Test
  void aListThatHoldsItselfIsRefused() {
    assertThatThrownBy(() -> SafeYaml.read("a: &a [*a]")).hasMessageContaining("too deep");
  }

  @Test
  void anAliasStandsForItsAnchor() throws Exception {
    assertThat(SafeYaml.read("a: &x {k: v}\nb: *x")).isEqualTo(Yaml.map("{a: {k: v}, b: {k: v}}"));
  }

  @Test
  void moreThanAConfigMapHoldsIsRefused() {
    assertThatThrownBy(() -> SafeYaml.read("a: " + "x".repeat(SafeYaml.LARGEST)))
        .hasMessage("is larger than 1 MiB");
  }

  @Test
  void whatTheServerTakesForADateIsRefused() {
    assertThatThrownBy(() -> SafeYaml.read("a: 2024-06-01")).hasMessageContaining("quote it");
  }

  @Test
  void keysThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> SafeYaml.read("on: a")).hasMessageContaining("the key true");
  }

  /** A copy by way of JSON would turn the number into a fraction. */
  @Test
  void largeNumbersKeepTheirDigits() throws Exception {
    assertThat(SafeYaml.read("a: 123456789012345678901234567890").path("a").bigIntegerValue())
        .hasToString("123456789012345678901234567890");
    assertThat(SafeYaml.read("a: 9007199254740993").path("a").longValue())
        .isEqualTo(9007199254740993L);
  }

  @Test
  void valuesKeepTheirTypes() throws Exception {
    assertThat(SafeYaml.read("{a: yes, b: 'yes', c: 1.5, d: '2', e: ~}").toString())
        .isEqualTo("{\"a\":true,\"b\":\"yes\",\"c\":1.5,\"d\":\"2\",\"e\":null}");
  }
}
