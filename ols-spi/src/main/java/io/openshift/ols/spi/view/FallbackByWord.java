// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The default of an image that is another one for each word of a flag: what a release is called and
 * what its image holds belong together.
 *
 * @param flag whose word decides; the component that runs the image declares it
 * @param images a reference for each word, and for no other
 */
public record FallbackByWord(Flag flag, Map<String, String> images) {
  public FallbackByWord {
    Objects.requireNonNull(flag);
    images = Map.copyOf(images);
    if (!images.keySet().equals(Set.copyOf(flag.values()))) {
      throw new IllegalArgumentException(
          "images for %s, words of --%s: %s"
              .formatted(images.keySet(), flag.name(), flag.values()));
    }
  }

  /** The reference for a word of the flag. */
  public String image(String word) {
    return Objects.requireNonNull(images.get(word), word);
  }
}
