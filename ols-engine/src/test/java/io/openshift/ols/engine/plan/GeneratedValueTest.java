// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratedValueTest {
  private static final GeneratedSecret SECRET =
      new GeneratedSecret(
          Samples.id(Secret.class, "drawn"),
          Map.of(),
          "password",
          20,
          Optional.of(Samples.id(PersistentVolumeClaim.class, "data")));

  @Test
  void valueThatLivesIsKept() {
    GeneratedValue value =
        GeneratedValue.decide(SECRET, Optional.of(live("password", "b2xk")), true, bound -> 0);

    assertThat(value.base64()).isEqualTo("b2xk");
    assertThat(value.isDrawn()).isFalse();
    assertThat(value.isLost()).isFalse();
  }

  @Test
  void valueIsLostWhenOnlyItsGuardIsLeft() {
    assertThat(GeneratedValue.decide(SECRET, Optional.empty(), true, bound -> 0).isLost()).isTrue();
    assertThat(
            GeneratedValue.decide(SECRET, Optional.of(live("other", "b2xk")), true, bound -> 0)
                .isLost())
        .isTrue();
  }

  @Test
  void drawnValueNeverLooksLikeANumberOrABoolean() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      GeneratedValue value =
          GeneratedValue.decide(SECRET, Optional.empty(), false, random::nextInt);

      assertThat(value.isDrawn()).isTrue();
      assertThat(text(value)).matches("[a-zA-Z][a-zA-Z0-9]{19}");
    }
  }

  @Test
  void everyCharacterCanBeDrawn() {
    assertThat(text(GeneratedValue.decide(SECRET, Optional.empty(), false, bound -> bound - 1)))
        .isEqualTo("Z" + "9".repeat(19));
  }

  @Test
  void printingTellsOnlyWhereItComesFrom() {
    assertThat(GeneratedValue.decide(SECRET, Optional.of(live("password", "b2xk")), true, b -> 0))
        .hasToString("GeneratedValue[KEPT]");
  }

  private static String text(GeneratedValue value) {
    return new String(Base64.getDecoder().decode(value.base64()), StandardCharsets.UTF_8);
  }

  private static Manifest live(String key, String value) {
    return Manifest.of(
        new SecretBuilder()
            .withNewMetadata()
            .withName("drawn")
            .endMetadata()
            .addToData(key, value)
            .build());
  }
}
