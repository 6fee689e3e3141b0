// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LlamaStackFileTest {

  @ParameterizedTest
  @EnumSource
  void withoutASectionTheFileHasTheBaseTheProvidersAndTheDocuments(Pair pair) throws IOException {
    GeneratedFile file =
        LlamaStackFile.of(
            TestView.of("rag: [{image: 'quay.io/acme/kb:1', indexID: kb-index}]"), pair);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes()).isEmpty();
    assertThat(file.env())
        .extracting(EnvVar::getName)
        .containsExactly("MY_OPENAI_API_KEY", "POSTGRES_PASSWORD");
    Golden.assertSame("plain-" + pair.schemaVersion() + ".yaml", file.text());
  }

  /** The tool is registered where the release still registers tools. */
  @ParameterizedTest
  @EnumSource
  void eachPartOfTheSectionDoesWhatItIsFor(Pair pair) throws IOException {
    GeneratedFile file = LlamaStackFile.of(TestView.ofResource(WorkedExample.resource(pair)), pair);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.notes()).isEmpty();
    assertThat(file.env())
        .extracting(
            env ->
                "%s <- %s/%s"
                    .formatted(
                        env.getName(),
                        env.getValueFrom().getSecretKeyRef().getName(),
                        env.getValueFrom().getSecretKeyRef().getKey()))
        .containsExactly(
            "MY_OPENAI_API_KEY <- openai-creds/apitoken",
            "OLS_LS_FAISS_HOST <- pg-creds/host",
            "OLS_LS_GRANITE_API_KEY <- granite-creds/token",
            "POSTGRES_PASSWORD <- lightspeed-postgres-secret/password");
    Golden.assertSame("worked-example-" + pair.schemaVersion() + ".yaml", file.text());
  }
}
