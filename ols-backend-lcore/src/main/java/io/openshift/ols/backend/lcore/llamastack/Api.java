// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackProvidersSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The APIs of Llama Stack that the resource has a say in, in the order in which it lists them. */
enum Api {
  INFERENCE("inference"),
  SAFETY("safety"),
  VECTOR_IO("vectorIo"),
  TOOL_RUNTIME("toolRuntime"),
  FILES("files"),
  AGENTS("agents"),
  /** What became of agents in OGX 1.0. */
  RESPONSES("responses");

  private static final Set<String> OF_BASES =
      Set.of(
          "batches",
          "datasetio",
          "eval",
          "fileProcessors",
          "interactions",
          "messages",
          "postTraining",
          "scoring",
          "skills");

  private final String field;

  Api(String field) {
    this.field = field;
  }

  /** Those that a release has. */
  static Set<Api> of(Pair pair) {
    return switch (pair) {
      case V0_6 -> EnumSet.complementOf(EnumSet.of(RESPONSES));
      case V0_7 -> EnumSet.complementOf(EnumSet.of(SAFETY, AGENTS));
    };
  }

  /** The API that lightspeed-stack answers questions through. */
  static Api answers(Pair pair) {
    return pair == Pair.V0_6 ? AGENTS : RESPONSES;
  }

  /** The names in the resource of those, too, that only a base of the user's can bring. */
  static SortedSet<String> fields() {
    SortedSet<String> fields = new TreeSet<>(OF_BASES);
    Arrays.stream(values()).map(Api::field).forEach(fields::add);
    return fields;
  }

  /** The name in the file of an API that the resource names. */
  static String keyOf(String field) {
    return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  static Optional<Api> named(String field) {
    return Arrays.stream(values()).filter(api -> api.field.equals(field)).findFirst();
  }

  /** Its name in the file. */
  String key() {
    return keyOf(field);
  }

  /** Its name in the resource. */
  String field() {
    return field;
  }

  List<LlamaStackProviderSpec> providers(LlamaStackProvidersSpec spec) {
    return switch (this) {
      case INFERENCE -> spec.getInference();
      case SAFETY -> spec.getSafety();
      case VECTOR_IO -> spec.getVectorIo();
      case TOOL_RUNTIME -> spec.getToolRuntime();
      case FILES -> spec.getFiles();
      case AGENTS -> spec.getAgents();
      case RESPONSES -> spec.getResponses();
    };
  }
}
