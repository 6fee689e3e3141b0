// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What the operator's own start says: flags, environment and where it runs, read once. */
@Value.Immutable
@OlsValue
public interface OperatorSettings {
  /** The namespace of the operator and of everything namespaced that it runs. */
  String namespace();

  /** The operator's version. */
  String version();

  /** Absent if the operator runs outside of the cluster, or may not see it. */
  Optional<OwnDeployment> deployment();

  /** Image references that flags name, by flag without dashes; an empty value counts as none. */
  Map<String, String> images();

  /** Words that flags of components were given, by flag without dashes. */
  Map<String, String> flags();

  /**
   * The operator's own proxy variables, lower-case name to value, each once: {@code https_proxy},
   * {@code http_proxy}, {@code no_proxy}. Pods that reach out get them.
   */
  Map<String, String> proxy();

  /** The reference for an image: the flag's, or else the default. */
  default Optional<String> image(ImageKey key) {
    return Optional.ofNullable(images().get(key.flag()))
        .filter(i -> !i.isBlank())
        .or(() -> key.fallback(this));
  }

  /** The word of a component's flag. */
  default String word(Flag flag) {
    return Optional.ofNullable(flags().get(flag.name())).orElse(flag.fallback());
  }

  /** The proxy variables as a container takes them. */
  default java.util.List<EnvVar> proxyEnv() {
    return proxy().entrySet().stream()
        .map(e -> new EnvVar(e.getKey(), e.getValue(), null))
        .toList();
  }
}
