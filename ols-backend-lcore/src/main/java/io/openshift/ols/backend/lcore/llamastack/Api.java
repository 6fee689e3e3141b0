// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackProvidersSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The APIs of Llama Stack that the resource has a say in, in the order in which it lists them. */
enum Api {
  INFERENCE("inference", "inference"),
  SAFETY("safety", "safety"),
  VECTOR_IO("vector_io", "vectorIo"),
  TOOL_RUNTIME("tool_runtime", "toolRuntime"),
  FILES("files", "files"),
  AGENTS("agents", "agents"),
  /** What became of agents in OGX 1.0. */
  RESPONSES("responses", "responses");

  private final String key;
  private final String field;

  Api(String key, String field) {
    this.key = key;
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

  static Optional<Api> named(String field) {
    return Arrays.stream(values()).filter(api -> api.field.equals(field)).findFirst();
  }

  /** Its name in the file. */
  String key() {
    return key;
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
