// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Secret whose value the operator draws. The value that lives is always kept. When it is gone,
 * the guard decides: while the guard exists, data may still be locked with the old value, so
 * nothing is drawn and a condition says what to do; without a guard a new value is drawn and each
 * consumer rolls once.
 *
 * @param id the Secret
 * @param labels labels that others rely on
 * @param key the key that holds the value
 * @param length number of characters, at least 16; letters and digits, starting with a letter, so
 *     that no reader takes it for a number or a boolean
 * @param guard the volume claim that may hold data locked with the value, if there is one
 */
public record GeneratedSecret(
    ObjectId id, Map<String, String> labels, String key, int length, Optional<ObjectId> guard) {

  public GeneratedSecret {
    Objects.requireNonNull(id);
    Objects.requireNonNull(key);
    Objects.requireNonNull(guard);
    labels = java.util.Collections.unmodifiableMap(new TreeMap<>(labels));
    if (length < 16) {
      throw new IllegalArgumentException("a generated value has at least 16 characters");
    }
  }
}
