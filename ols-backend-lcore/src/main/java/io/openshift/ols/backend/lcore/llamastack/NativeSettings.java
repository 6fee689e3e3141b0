// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.spi.problem.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Settings that the user writes in the server's own words. The server replaces each reference to a
 * variable by its value, so a reference that the user may write could lay open what is in any
 * Secret of the container.
 *
 * @param settings what the user wrote
 */
record NativeSettings(JsonNode settings) {
  /** The schema can bound the number of members only. */
  private static final int LARGEST = 16 * 1024;

  private boolean isObject() {
    return settings.isObject();
  }

  private boolean isTooLarge() {
    return settings.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST;
  }

  /** The variables that it refers to, anywhere in it. */
  Set<String> references() {
    Set<String> names = new HashSet<>();
    Matcher matcher = EnvName.REFERENCE.matcher(settings.toString());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Writes each member, if the whole is fit for it. */
  void writeTo(ProviderConfig config, FieldPath path, String own) {
    if (!isObject()) {
      config.problem(path, "is no object", "write its members as fields of the provider");
    } else if (isTooLarge()) {
      config.problem(path, "is larger than 16 KiB", "leave out what the server has as a default");
    } else if (!Set.of(own).containsAll(references())) {
      config.problem(
          path,
          "refers to a variable of the environment",
          "name the Secret in a field that is made for it");
    } else {
      settings
          .properties()
          .forEach(m -> config.write(m.getKey(), m.getValue(), path.field(m.getKey())));
    }
  }
}
