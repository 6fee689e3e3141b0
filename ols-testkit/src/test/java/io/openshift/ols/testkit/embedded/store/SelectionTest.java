// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final ResourceType SECRETS = new TypeRegistry(Definitions.load()).core("secrets");
  private static final JsonNode SECRET =
      Trees.read(
          "--- {type: Opaque, metadata: {name: s, namespace: n, labels: {a: b, e: '', n: '7'}}}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a=b",
        "a==b",
        "a!=c",
        "a in (b,c)",
        "a notin (c)",
        "!z",
        "z!=b",
        "e=",
        "e",
        "n>6",
        "n<8",
        "a=b,!z,n in (7)",
        "z notin (a)"
      })
  void matches(String labels) {
    assertThat(Selection.of(SECRETS, "n", labels, "").matches(SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"z", "!a", "a=c", "a!=b", "a in (c)", "a notin (b,c)", "n>7", "a=b,z"})
  void doesNotMatch(String labels) {
    assertThat(Selection.of(SECRETS, "n", labels, "").matches(SECRET)).isFalse();
  }

  @Test
  void fieldsAreComparedAsText() {
    assertThat(Selection.of(SECRETS, "", "", "type=Opaque,metadata.name!=x").matches(SECRET))
        .isTrue();
    assertThat(Selection.of(SECRETS, "", "", "metadata.name=x").matches(SECRET)).isFalse();
  }

  @Test
  void anUnknownFieldIsRefused() {
    assertThatThrownBy(() -> Selection.of(SECRETS, "", "", "data.x=1"))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("\"data.x\" is not a known field selector");
  }

  @Test
  void aBrokenLabelSelectorIsRefused() {
    assertThatThrownBy(() -> Selection.of(SECRETS, "", "a in b", ""))
        .hasMessage("unable to parse requirement: found 'b' expected: '('");
  }
}
