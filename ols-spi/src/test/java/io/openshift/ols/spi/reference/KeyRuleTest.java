// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyRuleTest {

  @Test
  void ruleWithoutKeysConsumesEverythingAndDemandsNothing() {
    assertThat(KeyRule.all().consumes("any")).isTrue();
    assertThat(KeyRule.all().consumesAll()).isTrue();
  }

  @Test
  void keysOfEverySetAreConsumed() {
    KeyRule rule = KeyRule.anyOf(List.of(List.of("token"), List.of("secret", "id")));

    assertThat(rule.consumes("token")).isTrue();
    assertThat(rule.consumes("id")).isTrue();
    assertThat(rule.consumes("other")).isFalse();
    assertThat(rule.text()).isEqualTo("\"token\", or \"id\" and \"secret\"");
  }

  @Test
  void ruleDoesNotDependOnTheOrderInsideASet() {
    assertThat(KeyRule.of("a", "b")).isEqualTo(KeyRule.of("b", "a"));
  }

  @Test
  void resolvedContentIsReadableAndNeverPrinted() {
    ResolvedReference found =
        ResolvedReference.found(Map.of("apitoken", "sk-canary".getBytes(StandardCharsets.UTF_8)));

    assertThat(found.text("apitoken")).contains("sk-canary");
    assertThat(found).hasToString("ResolvedReference[FOUND, keys=[apitoken]]");
    assertThat(ResolvedReference.missing().isFound()).isFalse();
    assertThat(ResolvedReference.unresolved().isFound()).isTrue();
  }

  @Test
  void digestOverAnythingUnresolvedIsUnresolved() {
    assertThat(ContentDigest.over(new TreeMap<>(Map.of("a", ContentDigest.UNRESOLVED))))
        .isEqualTo(ContentDigest.UNRESOLVED);
  }
}
