// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.util.Map;

/** Resources that use many parts of the section at once. */
enum Example {
  /** The example that the pipeline was designed with. */
  WORKED,
  /** Each kind of provider, resource and storage. */
  EVERY;

  /** OGX 1.0 has neither shields nor registered tools. */
  private static final Map<String, String> OLDER_ONLY =
      Map.of(
          "# TOOLS",
          "tools: [{id: \"mcp::tickets\", provider: model-context-protocol}]",
          "# SAFETY",
          "safety: [{id: guard, provider: \"inline::prompt-guard\"}]",
          "# RESOURCES",
          "shields: [{id: injection, providerShieldId: prompt-guard}]\n"
              + "        tools: [{id: web, provider: web},"
              + " {id: \"mcp::wiki\", mcpEndpoint: \"http://wiki/mcp\", args: {space: ops}}]");

  String resource(Pair pair) throws IOException {
    String text = Golden.resource(file() + "-in.yaml");
    if (pair == Pair.V0_6) {
      for (Map.Entry<String, String> part : OLDER_ONLY.entrySet()) {
        text = text.replace(part.getKey(), part.getValue());
      }
    }
    return text;
  }

  /** Where the file is stored that is made of it. */
  String golden(Pair pair) {
    return file() + "-" + pair.schemaVersion() + ".yaml";
  }

  private String file() {
    return this == WORKED ? "worked-example" : "every-part";
  }
}
