// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvValueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"hunter2", "0x1f", "truex", "1-2", "-", "a1", "1.2.3", "yes", "e5", "_", "1e"})
  void wordsStayText(String value) {
    assertThat(EnvValue.staysText(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12345", "-1", "1_000", "1.5", ".5", "1.", "1e5", "True", "FALSE", "inf", "NaN"})
  void numbersAndTruthValuesDoNot(String value) {
    assertThat(EnvValue.staysText(value)).isFalse();
  }
}
