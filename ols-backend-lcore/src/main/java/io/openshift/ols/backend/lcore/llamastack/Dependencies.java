// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which APIs a provider calls, as the registries of Llama Stack 0.6.0 and OGX 1.2.5 say; what the
 * server has at any rate, such as prompts and conversations, is left out. The types that differ
 * between the two differ in name, so one table is enough.
 */
final class Dependencies {
  private static final String ANSWERS = "inference vector_io tool_runtime files";
  private static final String SEARCH = "inference vector_io files";

  /** By API and type; an API alone stands for the other types of it. */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("agents inline::meta-reference", ANSWERS),
          Map.entry("responses inline::builtin", ANSWERS),
          Map.entry("tool_runtime inline::rag-runtime", SEARCH),
          Map.entry("tool_runtime inline::file-search", SEARCH),
          Map.entry("vector_io", "inference"),
          Map.entry("safety inline::llama-guard", "inference"),
          Map.entry("batches", "inference files"),
          Map.entry("file_processors", "files"),
          Map.entry("skills", "files"),
          Map.entry("messages", "inference"),
          Map.entry("interactions", "inference"),
          Map.entry("scoring", "datasetio"),
          Map.entry("scoring inline::llm-as-judge", "datasetio inference"),
          Map.entry("eval", "datasetio scoring inference agents"),
          Map.entry("post_training inline::huggingface-gpu", "datasetio"),
          Map.entry("post_training inline::torchtune-cpu", "datasetio"),
          Map.entry("post_training inline::torchtune-gpu", "datasetio"));

  private Dependencies() {}

  static SortedSet<String> of(String api, JsonNode provider) {
    String general = TABLE.getOrDefault(api, "");
    String needed = TABLE.getOrDefault(api + " " + StackTree.typeOf(provider), general);
    SortedSet<String> apis = new TreeSet<>(List.of(needed.split(" ", -1)));
    apis.remove("");
    return apis;
  }
}
