// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageKeyTest {
  private static final ImageKey OLD = key("old", VersionRange.before(4, 19));
  private static final ImageKey MIDDLE = key("middle", VersionRange.from(4, 19).until(4, 22));
  private static final ImageKey NEW = key("new", VersionRange.from(4, 22));

  @ParameterizedTest
  @CsvSource({
    "4.9, old",
    "4.18.3, old",
    "4.19.0, middle",
    "4.21, middle",
    "4.22-rc.1, new",
    "5.0, new"
  })
  void rangeThatHoldsTheVersionChoosesTheImage(String version, String image) {
    assertThat(ImageKey.choose(List.of(OLD, MIDDLE, NEW), OpenShiftVersion.parse(version)).flag())
        .isEqualTo(image);
  }

  @Test
  void plainKubernetesGetsTheNewest() {
    assertThat(ImageKey.choose(List.of(OLD, MIDDLE, NEW), Optional.empty())).isEqualTo(NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "v4.19", "four.nineteen", "4.", "4.99999999999"})
  void textWithoutMajorAndMinorNumberIsNoVersion(String text) {
    assertThat(OpenShiftVersion.parse(text)).isEmpty();
  }

  @Test
  void versionsCompareAsNumbers() {
    assertThat(OpenShiftVersion.parse("4.9").orElseThrow())
        .isLessThan(OpenShiftVersion.parse("4.10").orElseThrow());
  }

  @Test
  void flagBeatsTheDefaultUnlessItIsBlank() {
    ImageKey key = ImmutableImageKey.builder().from(OLD).fallback("default:1").build();

    assertThat(settings("flag:1").image(key)).contains("flag:1");
    assertThat(settings(" ").image(key)).contains("default:1");
    assertThat(settings(" ").image(OLD)).isEmpty();
  }

  @Test
  void defaultFollowsTheWordOfAnotherFlag() {
    Flag size = new Flag("size", "size", List.of("s", "l"), "s");
    ImageKey key =
        ImmutableImageKey.builder()
            .from(OLD)
            .fallbackByWord(new FallbackByWord(size, Map.of("s", "small:1", "l", "large:1")))
            .build();

    assertThat(settings(" ").image(key)).contains("small:1");
    assertThat(sized("", "l").image(key)).contains("large:1");
    assertThat(sized("flag:1", "l").image(key)).contains("flag:1");
  }

  @Test
  void everyWordHasAnImageAndNoWordIsThereTwice() {
    Flag size = new Flag("size", "size", List.of("s", "l"), "s");

    assertThatThrownBy(() -> new FallbackByWord(size, Map.of("s", "small:1")))
        .hasMessageContaining("[s, l]");
    assertThatThrownBy(() -> new Flag("size", "size", List.of("s", "s"), "s"))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> new Flag("size", "size", List.of("s", "l"), "m"))
        .hasMessage("m is none of [s, l]");
  }

  @Test
  void aKeyHasOneKindOfDefault() {
    Flag size = new Flag("size", "size", List.of("s"), "s");
    ImmutableImageKey.Builder key =
        ImmutableImageKey.builder()
            .from(OLD)
            .fallback("any:1")
            .fallbackByWord(new FallbackByWord(size, Map.of("s", "small:1")));

    assertThatThrownBy(key::build).hasMessage("--old has two kinds of default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Size", "--size", "size-", "cup--size", "cup size", "cup=size", "2x"})
  void flagIsNamedWithPlainWords(String name) {
    assertThatThrownBy(() -> new Flag(name, "size", List.of("s"), "s"))
        .hasMessage(name + " is no name for a flag");
  }

  private static OperatorSettings sized(String image, String size) {
    return ImmutableOperatorSettings.builder()
        .from(settings(image))
        .flags(Map.of("size", size))
        .build();
  }

  private static OperatorSettings settings(String image) {
    return ImmutableOperatorSettings.builder()
        .namespace("n")
        .version("1")
        .images(Map.of("old", image))
        .build();
  }

  private static ImageKey key(String flag, VersionRange range) {
    return ImmutableImageKey.builder()
        .flag(flag)
        .relatedImage(flag)
        .role(flag)
        .openShift(range)
        .build();
  }
}
