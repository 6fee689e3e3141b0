// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariablesTest {
  private static final FieldPath FILE = FieldPath.of("spec.ols.llamaStack");

  @Test
  void onlyWhatTheFileRefersToIsEmittedSortedAndOnce() {
    Variables variables =
        Variables.of(
            Yaml.map("{a: '${env.B}', b: ['x${env.A}y', '${env.B:=none}']}"),
            List.of(source("B", "s"), source("A", "s"), source("B", "s"), source("UNUSED", "s")));

    assertThat(variables.env()).extracting(EnvVar::getName).containsExactly("A", "B");
    assertThat(variables.problems(FILE)).isEmpty();
  }

  @Test
  void twoSecretsUnderOneNameAreAnErrorThatNamesBoth() {
    Variables variables =
        Variables.of(Yaml.map("{a: '${env.A}'}"), List.of(source("A", "one"), source("A", "two")));

    assertThat(variables.problems(FILE))
        .extracting(Problem::toString)
        .containsExactly(
            "EnvVarCollision spec.two: would be the variable A, which spec.one is; change one of"
                + " the two names");
  }

  @Test
  void aReferenceWithoutASourceKeepsTheServerFromStarting() {
    assertThat(Variables.of(Yaml.map("{a: '${env.A}'}"), List.of()).problems(FILE))
        .extracting(p -> p.code() + " " + p.message())
        .containsExactly("ConfigGenerationFailed refers to the variable A, and nothing sets it");
  }

  @Test
  void aReferenceWithADefaultNeedsNoSource() {
    assertThat(
            Variables.of(Yaml.map("{a: '${env.A:=x}', b: '${env.B:+y}'}"), List.of())
                .problems(FILE))
        .isEmpty();
  }

  /** The server leaves it as it is, because its names are upper-case. */
  @Test
  void whatTheServerDoesNotReplaceIsNoReference() {
    assertThat(Variables.of(Yaml.map("{a: '${env.lower}', b: '$A'}"), List.of()).problems(FILE))
        .isEmpty();
  }

  private static EnvSource source(String variable, String secret) {
    return new EnvSource(variable, secret, "key", FieldPath.of("spec." + secret));
  }
}
