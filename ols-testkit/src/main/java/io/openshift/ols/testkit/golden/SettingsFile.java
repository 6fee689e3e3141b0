// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operator's settings, as a golden folder says them; what is absent is as usual.
 *
 * @param namespace the operator's namespace
 * @param version the operator's version
 * @param images references by flag
 * @param flags words of components' flags
 * @param proxy proxy variables by lower-case name
 */
record SettingsFile(
    @Nullable String namespace,
    @Nullable String version,
    @Nullable Map<String, String> images,
    @Nullable Map<String, String> flags,
    @Nullable Map<String, String> proxy) {

  static SettingsFile read(String yaml) {
    return YamlText.read(yaml, SettingsFile.class);
  }

  OperatorSettings settings() {
    return ImmutableOperatorSettings.builder()
        .namespace(Objects.requireNonNullElse(namespace, ObjectNames.DEFAULT_NAMESPACE))
        .version(Objects.requireNonNullElse(version, "0.0.0-test"))
        .images(Objects.requireNonNullElse(images, Map.of()))
        .flags(Objects.requireNonNullElse(flags, Map.of()))
        .proxy(Objects.requireNonNullElse(proxy, Map.of()))
        .build();
  }
}
