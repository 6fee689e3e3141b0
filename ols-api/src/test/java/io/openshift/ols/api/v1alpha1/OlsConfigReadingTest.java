// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One object that cannot be read stops the operator, so all that can be stored has to be read. */
class OlsConfigReadingTest {

  private static final KubernetesSerialization PLAIN = new KubernetesSerialization();
  private static final String OUT_OF_RANGE = "integers-beyond-32-bits.yaml";

  static List<Path> acceptedWithinRange() {
    return Corpus.accepted().stream().filter(file -> !file.endsWith(OUT_OF_RANGE)).toList();
  }

  @ParameterizedTest
  @MethodSource("acceptedWithinRange")
  void whatTheApiServerAdmitsIsReadAndWrittenWithoutLoss(Path file) {
    String yaml = Corpus.read(file);
    JsonNode written = PLAIN.unmarshal(yaml, JsonNode.class);

    OlsConfig read = PLAIN.unmarshal(yaml, OlsConfig.class);
    JsonNode again = PLAIN.convertValue(read, JsonNode.class);

    assertThat(Meaning.of(again.get("spec"))).isEqualTo(Meaning.of(written.get("spec")));
    assertThat(PLAIN.asJson(PLAIN.convertValue(again, OlsConfig.class)))
        .isEqualTo(PLAIN.asJson(read));
  }

  @Test
  void resourceWithoutSpecIsRead() {
    assertThat(config("").getSpec()).isNull();
    assertThat(config(",\"spec\":null,\"status\":null").getSpec()).isNull();
    assertThat(PLAIN.asJson(config(""))).doesNotContain("spec").doesNotContain("status");
  }

  @Test
  void resourceWithEmptySpecAnswersWithAbsence() {
    OlsConfigSpec spec = spec("{}");

    assertThat(spec.getLlm()).isNull();
    assertThat(spec.getMcpServers()).isEmpty();
    assertThat(spec.getUnknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"llm\":{\"providers\":null},\"ols\":null,\"mcpServers\":null,\"extensions\":null}",
        "{\"llm\":{\"providers\":[null]},\"mcpServers\":[null],\"featureGates\":[null]}",
        "{\"llm\":{\"providers\":[{\"models\":[null],\"config\":null}]}}",
        "{\"ols\":{\"rag\":[null],\"imagePullSecrets\":[null],\"deployment\":{\"api\":"
            + "{\"replicas\":null,\"affinity\":null,\"topologySpreadConstraints\":[null],"
            + "\"tolerations\":[null],\"nodeSelector\":{\"a\":null}}}}}",
        "{\"extensions\":{\"acme\":null},\"later\":null,\"ols\":{\"later\":null}}",
      })
  void nullsAreReadAndWritten(String json) {
    assertThat(PLAIN.asJson(spec(json))).startsWith("{");
  }

  @Test
  void absentMembersStayAbsent() {
    assertThat(PLAIN.asJson(spec("{\"llm\":{\"providers\":[]},\"ols\":{\"storage\":{}}}")))
        .isEqualTo("{\"llm\":{\"providers\":[]},\"ols\":{\"storage\":{}}}");
  }

  @Test
  void unknownMembersAreKeptAtEachLevel() {
    String json =
        "{\"llm\":{\"providers\":[{\"name\":\"a\",\"models\":[{\"name\":\"m\",\"z\":4}],\"y\":[3]}],"
            + "\"x\":{\"deep\":2}},\"audit\":{\"logging\":true},\"unknown\":5}";
    OlsConfigSpec spec = spec(json);

    assertThat(spec.getUnknown()).containsOnlyKeys("audit", "unknown");
    assertThat(spec.getLlm().getUnknown()).containsOnlyKeys("x");
    assertThat(spec.getLlm().getProviders().get(0).getUnknown()).containsOnlyKeys("y");
    assertThat(tree(PLAIN.asJson(spec))).isEqualTo(tree(json));
  }

  @Test
  void numberOfSharedBuffersIsReadAsItsText() {
    ConversationCacheSpec cache =
        config(Corpus.accepted("shared-buffers-number.yaml"))
            .getSpec()
            .getOls()
            .getConversationCache();

    assertThat(cache.getPostgres().getSharedBuffers()).isEqualTo("128");
  }

  @Test
  void integersBeyondTheirFormatAreBroughtIntoRange() {
    OlsSpec ols = config(Corpus.accepted(OUT_OF_RANGE)).getSpec().getOls();
    PodConfig api = ols.getDeployment().getApi();

    assertThat(ols.getMaxIterations()).isEqualTo(Long.MAX_VALUE);
    assertThat(api.getReplicas()).isEqualTo(Integer.MAX_VALUE);
    assertThat(api.getTopologySpreadConstraints().get(0).getMaxSkew()).isEqualTo(Integer.MIN_VALUE);
    assertThat(
            api.getAffinity()
                .getNodeAffinity()
                .getPreferredDuringSchedulingIgnoredDuringExecution()
                .get(0)
                .getWeight())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void valuesOutsideTheEnumerationsOfTheSchemaAreRead() {
    OlsConfigSpec spec =
        spec(
            "{\"featureGates\":[\"Later\"],\"llm\":{\"providers\":[{\"type\":\"gemini\"}]},"
                + "\"ols\":{\"logLevel\":\"LOUD\",\"tlsSecurityProfile\":{\"type\":\"\"}}}");

    assertThat(spec.getFeatureGates()).containsExactly("Later");
    assertThat(spec.getLlm().getProviders().get(0).getType()).isEqualTo("gemini");
    assertThat(spec.getOls().getTlsSecurityProfile().getType()).isEmpty();
  }

  @Test
  void freeFormPartsKeepTheirShape() {
    OlsConfigSpec spec =
        spec(
            "{\"extensions\":{\"acme\":{\"n\":null,\"big\":12345678901234567890,\"l\":[{}]}},"
                + "\"llm\":{\"providers\":[{\"config\":{}}]}}");

    assertThat(spec.getExtensions().get("acme").get("n")).isEqualTo(NullNode.getInstance());
    assertThat(PLAIN.asJson(spec))
        .contains("\"n\":null,\"big\":12345678901234567890,\"l\":[{}]")
        .contains("\"config\":{}");
  }

  @Test
  void statusOfTheGoOperatorIsRead() {
    OlsConfigStatus status =
        config(
                ",\"status\":{\"conditions\":[{\"type\":\"ApiReady\",\"status\":\"False\",\"x\":1},"
                    + "{\"type\":\"ApiReady\"}],\"overallStatus\":\"NotReady\",\"later\":{},"
                    + "\"diagnosticInfo\":[{\"podName\":\"p\",\"exitCode\":3000000000}]}")
            .getStatus();

    assertThat(status.getConditions()).hasSize(2);
    assertThat(status.getDiagnosticInfo().get(0).getExitCode()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void emptyListOfConditionsIsWrittenBecauseTheSchemaRequiresIt() {
    assertThat(PLAIN.asJson(ImmutableOlsConfigStatus.builder().build()))
        .isEqualTo("{\"conditions\":[]}");
  }

  @Test
  void buildersMakeTheSameValuesAsReading() {
    ProviderSpec built =
        ImmutableProviderSpec.builder()
            .name("main")
            .type(ProviderTypes.OPENAI)
            .credentialsSecretRef(new LocalObjectReference("main-key"))
            .addModels(ImmutableModelSpec.builder().name("model-a").build())
            .build();

    assertThat(config(Corpus.accepted("minimal.yaml")).getSpec().getLlm().getProviders())
        .containsExactly(built);
  }

  private static OlsConfig config(String yamlOrMembers) {
    String yaml =
        yamlOrMembers.startsWith("#")
            ? yamlOrMembers
            : "{\"apiVersion\":\"ols.openshift.io/v1alpha1\",\"kind\":\"OLSConfig\","
                + "\"metadata\":{\"name\":\"cluster\"}"
                + yamlOrMembers
                + "}";
    return PLAIN.unmarshal(yaml, OlsConfig.class);
  }

  private static OlsConfigSpec spec(String json) {
    return config(",\"spec\":" + json).getSpec();
  }

  private static JsonNode tree(String json) {
    return new ObjectMapper().valueToTree(PLAIN.unmarshal(json, Object.class));
  }
}
