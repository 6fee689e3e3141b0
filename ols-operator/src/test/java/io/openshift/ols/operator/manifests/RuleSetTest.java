// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.state.ApiKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final ApiKind MAPS = ApiKind.of(ConfigMap.class);
  private static final ApiKind SECRETS = ApiKind.of(Secret.class);
  private static final List<String> READ = List.of("get", "list");

  @Test
  void resourcesOnWhichTheSameIsAllowedShareARule() {
    assertThat(rules(new RuleSet().allow(READ, SECRETS).allow(READ, MAPS)))
        .containsExactly("[configmaps, secrets] [] [get, list]");
  }

  @Test
  void namesWithWhichTheSameIsAllowedShareARule() {
    assertThat(
            rules(
                new RuleSet()
                    .allow(READ, MAPS, List.of("b"))
                    .allow(READ, MAPS, List.of("a"))
                    .allow(List.of("get"), MAPS, List.of("c"))))
        .containsExactlyInAnyOrder("[configmaps] [a, b] [get, list]", "[configmaps] [c] [get]");
  }

  @Test
  void whatIsAllowedToAllIsNotRepeatedForOne() {
    assertThat(
            rules(
                new RuleSet()
                    .allow(READ, MAPS)
                    .allow(List.of("get", "patch"), MAPS, List.of("a"))
                    .allow(List.of("list"), MAPS, List.of("b"))))
        .containsExactly("[configmaps] [] [get, list]", "[configmaps] [a] [patch]");
  }

  @Test
  void pathsAreNoResources() {
    AccessRule paths = AccessRule.ofPaths(List.of("/b", "/a"), List.of("get"));

    assertThat(new RuleSet().allow(paths).allow(paths).rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.getNonResourceURLs()).containsExactly("/a", "/b");
              assertThat(rule.getResources()).isEmpty();
            });
  }

  private static List<String> rules(RuleSet set) {
    return set.rules().stream().map(RuleSetTest::text).toList();
  }

  private static String text(PolicyRule rule) {
    return rule.getResources() + " " + rule.getResourceNames() + " " + rule.getVerbs();
  }
}
