// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.backend.lcore.pair.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeCheckTest {

  /** What is wrong with a configuration, first the code, then part of the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "providers: {files: [{provider_id: a, provider_type: x}, {provider_id: a, provider_type:"
            + " y}]} | ProviderConflict | two providers of \"files\" have the id \"a\"",
        "providers: {vector_io: [{provider_id: f, provider_type: 'inline::faiss'}]}"
            + " | DependencyViolation | provider \"f\" of \"vector_io\" needs the API \"inference\"",
        "registered_resources: {models: [{model_id: m, provider_id: p}]}"
            + " | MissingProviderForResource | \"m\" is registered for provider \"p\"",
        "registered_resources: {shields: [{shield_id: s, provider_id: p}]}"
            + " | MissingProviderForResource | \"safety\" has none of that id",
        "vector_stores: {default_provider_id: f} | MissingProviderForResource"
            + " | no provider with the default id \"f\"",
        "vector_stores: {default_embedding_model: {provider_id: p, model_id: m}}"
            + " | MissingProviderForResource | no embedding model is known as \"p/m\"",
        "safety: {default_shield_id: s} | MissingProviderForResource"
            + " | no shield has the default id \"s\"",
        "storage: {stores: {metadata: {backend: kv, namespace: n}}} | ConfigGenerationFailed"
            + " | kept in \"kv\""
      })
  void whateverIsReferredToHasToBeThere(String config, String code, String message) {
    StackTree tree = new StackTree(Yaml.map("{apis: [files, vector_io], " + config + "}"));

    assertThat(WholeCheck.of(tree, Section.BASE))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).hasToString(code);
              assertThat(problem.path()).isEqualTo(Section.BASE);
              assertThat(problem.message()).contains(message);
              assertThat(problem.cure()).isNotEmpty();
            });
  }

  @Test
  void aStoreMayNameAModelThatItsServiceLists() {
    RunConfig.Edit edit = Yaml.builtIn(Pair.V0_6).edit();
    edit.tree()
        .putProvider(
            "inference",
            Yaml.map("{provider_id: mine, provider_type: 'remote::openai', config: {}}"));
    edit.tree()
        .putResource(
            ResourceKind.VECTOR_STORE,
            Yaml.map(
                "{vector_store_id: v, provider_id: faiss, embedding_model: mine/text-3,"
                    + " embedding_dimension: 3}"));

    assertThat(WholeCheck.of(edit.tree(), Section.PATH)).isEmpty();
  }
}
