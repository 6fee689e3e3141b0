// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigFragmentTest {

  @Test
  void secretThatTwoFragmentsShareIsThereOnce() {
    ConfigFragment<List<String>> all =
        ConfigFragment.all(
            List.of(
                ConfigFragment.of("a", use("shared", "one")),
                ConfigFragment.of("b", use("own", "two"), use("shared", "three"))));

    assertThat(all.value()).containsExactly("a", "b");
    assertThat(all.credentials()).hasSize(3);
    assertThat(all.secrets()).containsExactly("shared", "own");
  }

  @Test
  void mappingKeepsTheCredentials() {
    assertThat(ConfigFragment.of("a", use("s", "p")).map(String::length))
        .isEqualTo(ConfigFragment.of(1, use("s", "p")));
  }

  @Test
  void referenceOfACredentialTellsItsPlaceAndPurpose() {
    assertThat(use("s", "llm-main").reference().path()).hasToString("spec.x");
    assertThat(use("s", "llm-main").reference().purpose()).isEqualTo("llm-main");
  }

  private static CredentialUse use(String secret, String purpose) {
    return new CredentialUse(
        secret, KeyRule.of("k"), ReloadClass.ROLL, FieldPath.of("spec.x"), purpose);
  }
}
