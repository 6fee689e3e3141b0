// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsNameTest {
  private static final String LONG = "secret-" + "a".repeat(200);

  @ParameterizedTest
  @ValueSource(strings = {"secret-openai-api-key", "a", "0"})
  void labelStaysAsItIs(String label) {
    assertThat(DnsName.label(label)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret-my.key", "secret-A", "-", "", "secret-b-", "ä.ö"})
  void otherTextBecomesALabel(String text) {
    assertThat(DnsName.label(text)).matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  }

  @Test
  void longTextIsCutToWhatTheServerTakes() {
    assertThat(DnsName.label(LONG)).hasSize(63).startsWith("secret-aaa");
  }

  @Test
  void differentTextsStayApart() {
    assertThat(DnsName.label("secret-a.b")).isNotEqualTo(DnsName.label("secret-a-b"));
    assertThat(DnsName.label(LONG)).isNotEqualTo(DnsName.label(LONG + "b"));
  }
}
