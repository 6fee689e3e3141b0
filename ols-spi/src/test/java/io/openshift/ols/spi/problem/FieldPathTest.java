// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

  @Test
  void pathIsWrittenAsAUserWould() {
    assertThat(FieldPath.of("spec.llm").field("providers").index(1).field("url"))
        .hasToString("spec.llm.providers[1].url");
    assertThat(FieldPath.of("spec.extensions").field("my-plugin"))
        .hasToString("spec.extensions.my-plugin");
    assertThat(FieldPath.of("").field("spec")).hasToString("spec");
    assertThat(FieldPath.of("a[0].b[12]").general()).hasToString("a[].b[]");
  }

  @Test
  void keyWithDotsStandsInQuotes() {
    FieldPath extension = FieldPath.of("spec.extensions").field("acme.example.com");

    assertThat(extension.field("level")).hasToString("spec.extensions[\"acme.example.com\"].level");
    assertThat(extension.covers(extension.field("level"))).isTrue();
    assertThat(extension.covers(FieldPath.of("spec.extensions").field("acme.example.com.au")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "spec.ols, spec.ols, true",
    "spec.ols, spec.ols.storage.size, true",
    "spec.ols.rag, spec.ols.rag[0].image, true",
    "spec.ols.rag[].image, spec.ols.rag[3].image, true",
    "spec.ols.rag[1], spec.ols.rag[1].image, true",
    "spec.ols.rag[1], spec.ols.rag[10].image, false",
    "spec.ols.rag[].image, spec.ols.rag[3].imagePull, false",
    "spec.ols, spec.olsDataCollector, false",
    "spec.ols.storage, spec.ols, false",
    "'', spec.ols, true"
  })
  void fieldCoversWhatIsInsideIt(String field, String other, boolean covers) {
    assertThat(FieldPath.of(field).covers(FieldPath.of(other))).isEqualTo(covers);
  }

  @Test
  void problemTellsPlaceMistakeAndCure() {
    FieldPath path = FieldPath.of("spec.x");

    assertThat(Problem.user(ProblemCode.INVALID_VALUE, path, "is odd", "make it even").text())
        .isEqualTo("spec.x: is odd; make it even");
    assertThat(Problem.user(ProblemCode.INVALID_VALUE, path, "is odd", "").text())
        .isEqualTo("spec.x: is odd");
  }

  @Test
  void codeIsOneWord() {
    assertThatThrownBy(() -> new ProblemCode("two words"))
        .hasMessage("a problem code is a CamelCase word: two words");
  }
}
