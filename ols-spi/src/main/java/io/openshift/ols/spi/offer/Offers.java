// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers by key, in the order in which they were made. Immutable. */
public final class Offers {
  private static final Offers NONE = new Offers(Map.of());

  private final Map<OfferKey<?>, List<Object>> byKey;

  private Offers(Map<OfferKey<?>, List<Object>> byKey) {
    this.byKey = byKey;
  }

  public static Offers none() {
    return NONE;
  }

  /** These offers and one more. */
  public <T> Offers with(OfferKey<T> key, T offer) {
    Map<OfferKey<?>, List<Object>> copy = new LinkedHashMap<>(byKey);
    List<Object> values = new ArrayList<>(copy.getOrDefault(key, List.of()));
    values.add(key.type().cast(offer));
    copy.put(key, Collections.unmodifiableList(values));
    return new Offers(Collections.unmodifiableMap(copy));
  }

  /** These offers, then the others. */
  public Offers and(Offers others) {
    Map<OfferKey<?>, List<Object>> copy = new LinkedHashMap<>(byKey);
    others.byKey.forEach(
        (key, more) -> {
          List<Object> values = new ArrayList<>(copy.getOrDefault(key, List.of()));
          values.addAll(more);
          copy.put(key, Collections.unmodifiableList(values));
        });
    return new Offers(Collections.unmodifiableMap(copy));
  }

  public <T> List<T> all(OfferKey<T> key) {
    return byKey.getOrDefault(key, List.of()).stream().map(key.type()::cast).toList();
  }
}
