// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The whole file.
 *
 * @param providers the LLM services
 * @param ols everything else
 * @param mcpServers tools; left out when there are none
 * @param dataCollector what is sent; always written
 */
record AppServerConfig(
    @JsonProperty("llm_providers") List<ProviderSection> providers,
    @JsonProperty("ols_config") OlsSection ols,
    @JsonProperty("mcp_servers") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<McpServerSection> mcpServers,
    @JsonProperty("user_data_collector_config") DataCollectorSection dataCollector) {}
