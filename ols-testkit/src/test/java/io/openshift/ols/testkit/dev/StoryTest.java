// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConditionBuilder;
import io.openshift.ols.api.v1alpha1.ImmutableOlsConfigStatus;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.testkit.cluster.EmbeddedCluster;
import io.openshift.ols.testkit.cluster.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {
  private Story story;

  @BeforeEach
  void begin() {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(0)) {
      story = new Story(Kinds.of(cluster.client()), System.nanoTime());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operator | create | ''    | 201 | created   Deployment app
          operator | patch  | ''    | 200 | changed   Deployment app (the operator)
          someone  | patch  | ''    | 200 | changed   Deployment app (you)
          someone  | patch  | scale | 404 | refused   Deployment/scale app (you): there is no such object or endpoint
          someone  | patch  | ''    | 422 | refused   Deployment app (you): not valid; who asked was told why
          """)
  void aWriteIsTold(String user, String verb, String part, int code, String line) {
    story.request(new Request(user, "", verb, "apps", "deployments", part, "ns", "app", code, "/"));

    assertThat(lines()).containsExactly(line);
  }

  @Test
  void aConditionIsToldInFullOnceAndItsFurtherLinesAreIndented() {
    String message = "spec.a: is wrong; " + "mend it ".repeat(30) + "\nspec.b: is wrong";

    story.resource(config("ApiReady", "SecretNotFound", message));
    story.resource(config("ApiReady", "SecretNotFound", message));

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("ApiReady is False (SecretNotFound): spec.a: is wrong; mend it mend it")
        .contains("mend it \n                      spec.b: is wrong");
  }

  @Test
  void whatIsOnItsWayDoesNotLookLikeAMistake() {
    story.resource(config("ApiReady", "Progressing", "waits for Secret \"a\""));

    assertThat(lines()).containsExactly("ApiReady is on its way: waits for Secret \"a\"");
  }

  private static OlsConfig config(String type, String reason, String message) {
    OlsConfig config = new OlsConfig();
    config.setStatus(
        ImmutableOlsConfigStatus.builder()
            .addConditions(
                new ConditionBuilder()
                    .withType(type)
                    .withStatus("False")
                    .withReason(reason)
                    .withMessage(message)
                    .build())
            .build());
    return config;
  }

  /** Without their times. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    Optional<String> line = story.next(Duration.ZERO);
    while (line.isPresent()) {
      lines.add(line.get().replaceFirst("^ *[0-9.]+ s  ", ""));
      line = story.next(Duration.ZERO);
    }
    return lines;
  }
}
