// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plugin's part of the resource, {@code spec.extensions["acme.example.com"]}.
 *
 * @param timeZone the clock's time zone; absent means that there is no clock
 * @param toolsSecret Secret with the token for Acme's tools; absent means no tools
 */
record AcmeSettings(
    @JsonProperty("timeZone") @Nullable String timeZone,
    @JsonProperty("toolsSecret") @Nullable String toolsSecret) {

  /** Where a message says that they are. */
  static final FieldPath PATH = FieldPath.of("spec.extensions").field("acme.example.com");

  static final AcmeSettings NONE = new AcmeSettings(null, null);

  Optional<String> zone() {
    return Optional.ofNullable(timeZone);
  }

  Optional<String> secret() {
    return Optional.ofNullable(toolsSecret);
  }
}
