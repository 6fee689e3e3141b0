// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of a referenced object, or that there is none. Values are the decoded bytes; they are
 * readable for rendering and never appear in {@code toString}.
 */
public final class ResolvedReference {
  private static final ResolvedReference MISSING =
      new ResolvedReference(new TreeMap<>(), State.MISSING);
  private static final ResolvedReference UNRESOLVED =
      new ResolvedReference(new TreeMap<>(), State.UNRESOLVED);

  private enum State {
    FOUND,
    MISSING,
    UNRESOLVED
  }

  private final SortedMap<String, byte[]> data;
  private final State state;

  private ResolvedReference(SortedMap<String, byte[]> data, State state) {
    this.data = Collections.unmodifiableSortedMap(data);
    this.state = state;
  }

  public static ResolvedReference found(Map<String, byte[]> data) {
    return new ResolvedReference(new TreeMap<>(data), State.FOUND);
  }

  public static ResolvedReference missing() {
    return MISSING;
  }

  /** For rendering without a cluster: counts as present, its content is not known. */
  public static ResolvedReference unresolved() {
    return UNRESOLVED;
  }

  public boolean isFound() {
    return state != State.MISSING;
  }

  public boolean isUnresolved() {
    return state == State.UNRESOLVED;
  }

  /** Key to value, sorted by key; empty if the object is missing or unresolved. */
  public SortedMap<String, byte[]> data() {
    return data;
  }

  /** The value as text (UTF-8), if the key is there. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(data.get(key))
        .map(b -> new String(b, java.nio.charset.StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "ResolvedReference[" + state + ", keys=" + data.keySet() + "]";
  }
}
