// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import java.util.Objects;

/**
 * Names a kind of offer. Two keys are the same if name and type are.
 *
 * @param name a stable word, qualified with the plugin's domain for a third party's key
 * @param type the offer's type, an immutable value
 */
public record OfferKey<T>(String name, Class<T> type) {
  public OfferKey {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }
}
