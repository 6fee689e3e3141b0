// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.config;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the operator's settings of flags and environment. */
public final class Settings {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
  private static final List<String> PROXY = List.of("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY");

  private Settings() {}

  /**
   * The settings.
   *
   * @param namespace the flag; absent or empty means {@code WATCH_NAMESPACE}, then the built-in
   *     default
   * @param images image references by flag
   * @param words words of components' flags
   * @param environment the process's environment
   * @throws UsageException if the namespace is none
   */
  public static OperatorSettings of(
      Optional<String> namespace,
      Map<String, String> images,
      Map<String, String> words,
      Map<String, String> environment,
      String version) {
    String chosen =
        namespace
            .filter(n -> !n.isEmpty())
            .or(() -> Optional.ofNullable(environment.get("WATCH_NAMESPACE")))
            .filter(n -> !n.isEmpty())
            .orElse(ObjectNames.DEFAULT_NAMESPACE);
    if (!LABEL.matcher(chosen).matches()) {
      throw new UsageException(
          "\"%s\" is no namespace; set --namespace or WATCH_NAMESPACE to one".formatted(chosen));
    }
    return ImmutableOperatorSettings.builder()
        .namespace(chosen)
        .version(version)
        .images(images)
        .flags(words)
        .proxy(proxy(environment))
        .build();
  }

  /** Both spellings are common; pods get one variable of each, and the upper-case spelling wins. */
  private static Map<String, String> proxy(Map<String, String> environment) {
    Map<String, String> proxy = new TreeMap<>();
    for (String name : PROXY) {
      String lower = name.toLowerCase(Locale.ROOT);
      Optional.ofNullable(environment.get(name))
          .filter(v -> !v.isBlank())
          .or(() -> Optional.ofNullable(environment.get(lower)).filter(v -> !v.isBlank()))
          .ifPresent(v -> proxy.put(lower, v));
    }
    return proxy;
  }
}
