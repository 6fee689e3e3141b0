// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.env.Address;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.backend.lcore.pair.Mode;
import org.jspecify.annotations.Nullable;

/**
 * How Llama Stack is reached. Its container starts at the same time and needs longer, so the first
 * connection is tried for fifteen minutes, as long as its startup probe waits; the server's own
 * patience is ten seconds.
 *
 * @param url where it listens; absent when it runs in the same process
 * @param configPath its file when it runs in the same process
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LlamaStackSection(
    @JsonProperty("use_as_library_client") boolean library,
    @JsonProperty("url") @Nullable String url,
    @JsonProperty("library_client_config_path") @Nullable String configPath,
    @JsonProperty("max_retries") @Nullable Integer retries,
    @JsonProperty("retry_delay") @Nullable Integer delay) {

  static LlamaStackSection of(Mode mode) {
    return switch (mode) {
      case SERVER -> new LlamaStackSection(false, "http://localhost:" + Address.PORT, null, 180, 5);
      case LIBRARY -> new LlamaStackSection(true, null, Paths.LLAMA_STACK_FILE, null, null);
    };
  }
}
