// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An image that a component runs, and how its reference is found: the flag, or else the default.
 */
@Value.Immutable
@OlsValue
public interface ImageKey extends Comparable<ImageKey> {
  /** The command line flag without dashes, for example {@code service-image}. */
  String flag();

  /** The name in the list of related images, for example {@code lightspeed-service-api}. */
  String relatedImage();

  /** What runs in it, for the flag's help text. */
  String role();

  /** The reference if the flag is not given. */
  Optional<String> fallback();

  /** Those references if there is one for each word of another flag; then there is no other. */
  Optional<FallbackByWord> fallbackByWord();

  /** The OpenShift versions that it is for, if there is one image per range of versions. */
  Optional<VersionRange> openShift();

  /** The one whose range holds the version; without a version (plain Kubernetes) the last one. */
  static ImageKey choose(List<ImageKey> keys, Optional<OpenShiftVersion> version) {
    return keys.stream()
        .filter(k -> version.isPresent())
        .filter(k -> k.openShift().map(r -> r.contains(version.orElseThrow())).orElse(true))
        .findFirst()
        .orElseGet(() -> keys.get(keys.size() - 1));
  }

  /** Two kinds of default would leave open which one holds. */
  @Value.Check
  default void check() {
    if (fallback().isPresent() && fallbackByWord().isPresent()) {
      throw new IllegalArgumentException("--" + flag() + " has two kinds of default");
    }
  }

  /** The default of an operator with these settings. */
  default Optional<String> fallback(OperatorSettings settings) {
    return fallbackByWord().map(by -> by.image(settings.word(by.flag()))).or(this::fallback);
  }

  @Override
  default int compareTo(ImageKey other) {
    return flag().compareTo(other.flag());
  }
}
