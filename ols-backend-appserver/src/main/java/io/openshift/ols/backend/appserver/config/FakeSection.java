// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.llm.CannedAnswer;
import io.openshift.ols.spi.llm.ProviderFacts;

/**
 * The answer of the stand-in. The service demands each member, the address that nobody calls too.
 */
record FakeSection(
    @JsonProperty("url") String url,
    @JsonProperty("stream") boolean stream,
    @JsonProperty("mcp_tool_call") boolean toolCall,
    @JsonProperty("response") String response,
    @JsonProperty("chunks") int chunks,
    @JsonProperty("sleep") double sleep) {
  private static final CannedAnswer NONE = new CannedAnswer("", false);

  static FakeSection of(ProviderFacts facts) {
    CannedAnswer answer = facts.cannedAnswer().orElse(NONE);
    return new FakeSection("http://example.com", false, answer.toolCall(), answer.text(), 30, 0.1);
  }
}
