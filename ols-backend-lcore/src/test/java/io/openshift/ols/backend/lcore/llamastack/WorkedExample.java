// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;

/** A resource that uses every part of the section at once. */
final class WorkedExample {
  private static final String TOOLS =
      "tools: [{id: \"mcp::tickets\", provider: model-context-protocol}]";

  private WorkedExample() {}

  /** For OGX 1.0 without the tool, because that release registers none. */
  static String resource(Pair pair) throws IOException {
    String text = Golden.resource("worked-example-in.yaml");
    return pair == Pair.V0_6 ? text.replace("# TOOLS", TOOLS) : text;
  }
}
