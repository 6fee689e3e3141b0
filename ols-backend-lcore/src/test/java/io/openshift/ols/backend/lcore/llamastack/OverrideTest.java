// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ResolvedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideTest {
  private static final String REFERENCE = "overrideConfig: {name: full, key: run.yaml}";
  private static final String FILE =
      """
      # kept to the letter
      version: '2'
      distro_name: mine
      providers: {inference: [
        {provider_id: my-openai, provider_type: "remote::openai", config: {api_key: "${env.MY_OPENAI_API_KEY}"}}]}
      server: {port: 8321}
      """;

  @Test
  void theUsersFileIsUsedToTheLetter() {
    GeneratedFile file = generate(FILE);

    assertThat(file.obstacles()).isEmpty();
    assertThat(file.text()).isEqualTo(FILE);
  }

  @Test
  void itMayReferToCredentialsOfTheProvidersOfTheResource() {
    assertThat(generate(FILE).env())
        .extracting(EnvVar::getName)
        .containsExactly("MY_OPENAI_API_KEY");
    assertThat(generate(FILE + "x: '${env.POSTGRES_PASSWORD}'").env()).hasSize(2);
  }

  @Test
  void aVariableThatNobodySetsIsAnObstacle() {
    assertThat(generate(FILE + "x: '${env.OTHER}'").obstacles())
        .extracting(Problem::text)
        .containsExactly(
            "spec.ols.llamaStack.overrideConfig: refers to the variable OTHER, and nothing sets it;"
                + " give it a default, as in ${env.OTHER:=}, or name its Secret in secretRefs of a"
                + " provider");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: '2', distro_name: a, server: {port: 9000}",
        "version: '2', distro_name: a, server: {host: 10.0.0.1}",
        "version: '2', distro_name: a, server: {tls_certfile: /tls.crt}",
        "version: '2', distro_name: a, server: {auth: {provider_config: {}}}",
        "version: '2'",
        "version: '3', distro_name: a",
        "version: [",
        "version: '2', distro_name: a, storage: x"
      })
  void whatThePodsCouldNotWorkWithIsAnObstacle(String members) {
    GeneratedFile file =
        generate(
            "{%s, providers: {inference: [{provider_id: my-openai, provider_type: 'remote::openai'}]}}"
                .formatted(members));

    assertThat(file.obstacles()).hasSize(1);
    assertThat(file.obstacles().get(0).path()).isEqualTo(Section.OVERRIDE);
    assertThat(file.text()).isEmpty();
  }

  @Test
  void whatTheServerWouldRefuseIsAnObstacle() {
    assertThat(generate(FILE + "storage: {backends: {kv_default: {type: kv_paper}}}").obstacles())
        .extracting(p -> p.code() + " " + p.path())
        .isNotEmpty()
        .containsOnly("RefusedByService spec.ols.llamaStack.overrideConfig");
  }

  /** Keys at places of older releases are passed over, and nobody says so. */
  @Test
  void whatTheServerWouldPassOverIsSaid() {
    assertThat(generate(FILE + "metadata_store: {type: sqlite}").notes())
        .extracting(Problem::text)
        .containsExactly(
            "spec.ols.llamaStack.overrideConfig: Llama Stack passes over \"metadata_store\"; correct"
                + " its name or remove it");
  }

  @Test
  void withoutItsConfigMapThereIsNoFile() {
    GeneratedFile file = LlamaStackFile.of(TestView.section(REFERENCE), Pair.V0_6);

    assertThat(file.obstacles())
        .extracting(p -> p.code().text())
        .containsExactly("BaseConfigRequired");
  }

  @Test
  void aFileThatIsNotKnownIsSaidToBeLeftOut() {
    TestView view = TestView.section(REFERENCE).with("full", ResolvedReference.unresolved());

    assertThat(LlamaStackFile.of(view, Pair.V0_6).notes())
        .extracting(Problem::path)
        .containsExactly(Section.OVERRIDE);
  }

  private static GeneratedFile generate(String text) {
    TestView view = TestView.section(REFERENCE).with("full", "run.yaml", text);
    return LlamaStackFile.of(view, Pair.V0_6);
  }
}
