// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.spi.llm.LlmProvider;
import java.util.List;

/** The LLM services that need no further plugin. */
public final class BuiltInProviders {
  private BuiltInProviders() {}

  public static List<LlmProvider> all() {
    return List.of(
        new OpenAiProvider(),
        new AzureOpenAiProvider(),
        new WatsonxProvider(),
        new RhoaiVllmProvider(),
        new RhelaiVllmProvider(),
        new GoogleVertexProvider(),
        new GoogleVertexAnthropicProvider(),
        new BedrockProvider(),
        new FakeProvider(),
        new BamProvider(),
        new LlamaStackGenericProvider());
  }
}
