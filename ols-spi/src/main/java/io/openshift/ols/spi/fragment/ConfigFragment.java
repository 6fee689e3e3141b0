// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.fragment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A value for a backend's configuration and the credentials that it stands on.
 *
 * @param value the configuration, in the fragment's own type
 * @param credentials what has to reach the pod, in the order of first use
 */
public record ConfigFragment<T>(T value, List<CredentialUse> credentials) {
  public ConfigFragment {
    credentials = List.copyOf(credentials);
  }

  public static <T> ConfigFragment<T> of(T value, CredentialUse... credentials) {
    return new ConfigFragment<>(value, List.of(credentials));
  }

  public <R> ConfigFragment<R> map(Function<? super T, ? extends R> mapping) {
    return new ConfigFragment<>(mapping.apply(value), credentials);
  }

  /** All values, and every Secret once although several fragments use it. */
  public static <T> ConfigFragment<List<T>> all(Collection<ConfigFragment<T>> fragments) {
    List<T> values = new ArrayList<>();
    List<CredentialUse> uses = new ArrayList<>();
    for (ConfigFragment<T> fragment : fragments) {
      values.add(fragment.value());
      uses.addAll(fragment.credentials());
    }
    return new ConfigFragment<>(List.copyOf(values), uses);
  }

  /** The Secrets behind the credentials, each once, in the order of first use. */
  public List<String> secrets() {
    Set<String> names = new LinkedHashSet<>();
    credentials.forEach(use -> names.add(use.secret()));
    return List.copyOf(names);
  }
}
