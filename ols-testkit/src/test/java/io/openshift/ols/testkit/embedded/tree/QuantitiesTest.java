// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({
    "1000m, 1",
    "0.5, 500m",
    "1024Mi, 1Gi",
    "1.5Gi, 1536Mi",
    "128974848, 128974848",
    "1e3, 1k",
    "0, 0",
    "100m, 100m",
    "2, 2",
    "0.5Gi, 512Mi"
  })
  void isStoredAs(String given, String stored) {
    assertThat(Quantities.canonical(given)).contains(stored);
  }

  @ParameterizedTest
  @CsvSource({"x1", "1GB", "''"})
  void isNone(String text) {
    assertThat(Quantities.canonical(text)).isEmpty();
  }
}
