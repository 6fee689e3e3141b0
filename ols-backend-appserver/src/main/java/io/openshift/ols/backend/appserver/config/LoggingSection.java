// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Log levels of the service, of its libraries and of its web server. */
record LoggingSection(
    @JsonProperty("app_log_level") String app,
    @JsonProperty("lib_log_level") String libraries,
    @JsonProperty("uvicorn_log_level") String webServer) {

  /** One level for all three. The service refuses an empty one. */
  static LoggingSection of(@Nullable String level) {
    String known = level == null || level.isEmpty() ? "INFO" : level;
    return new LoggingSection(known, known, known);
  }
}
