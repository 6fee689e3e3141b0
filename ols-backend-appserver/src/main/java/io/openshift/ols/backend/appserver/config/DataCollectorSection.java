// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import org.jspecify.annotations.Nullable;

/**
 * What is sent. The service does not read it; written, as the Go operator does, and empty as long
 * as nothing is collected.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataCollectorSection(
    @JsonProperty("data_storage") @Nullable String storage,
    @JsonProperty("log_level") @Nullable String logLevel) {

  static DataCollectorSection of(Collecting collecting) {
    return collecting.isOn()
        ? new DataCollectorSection(Paths.USER_DATA, collecting.logLevel().orElse(null))
        : new DataCollectorSection(null, null);
  }
}
