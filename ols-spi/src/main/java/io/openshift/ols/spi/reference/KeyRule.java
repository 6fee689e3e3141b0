// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which keys of a Secret or ConfigMap are consumed. One of the sets has to be there completely, and
 * the first one that is has to have a value under each key: what reads it takes a blank value for
 * the credential, whatever else is there. No set at all means that every key is consumed and none
 * is demanded.
 *
 * @param anyOf the accepted key sets, in the order in which the consumer looks for them
 */
public record KeyRule(List<SortedSet<String>> anyOf) {
  private static final KeyRule ALL = new KeyRule(List.of());

  public KeyRule {
    anyOf =
        anyOf.stream()
            .map(s -> Collections.unmodifiableSortedSet(new TreeSet<>(s)))
            .collect(Collectors.toUnmodifiableList());
  }

  /** Every key, none demanded. */
  public static KeyRule all() {
    return ALL;
  }

  /** All of these keys. */
  public static KeyRule of(String... keys) {
    return new KeyRule(List.of(new TreeSet<>(List.of(keys))));
  }

  /** One of these sets. */
  public static KeyRule anyOf(Collection<? extends Collection<String>> sets) {
    return new KeyRule(sets.stream().<SortedSet<String>>map(TreeSet::new).toList());
  }

  public boolean consumesAll() {
    return anyOf.isEmpty();
  }

  public boolean consumes(String key) {
    return consumesAll() || anyOf.stream().anyMatch(s -> s.contains(key));
  }

  /** For a message: {@code "a" and "b", or "c"}. */
  public String text() {
    return anyOf.stream()
        .map(s -> s.stream().map(k -> '"' + k + '"').collect(Collectors.joining(" and ")))
        .collect(Collectors.joining(", or "));
  }
}
