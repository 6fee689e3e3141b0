// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCertificates;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is said with its field and its cure, stops nothing else, and can be mended. */
class BadInputTest extends ProductTest {

  /** A mistake of the user, for which the app server is held. */
  record Mistake(
      String name,
      Consumer<ProductTest> make,
      Consumer<ProductTest> mend,
      String reason,
      List<String> words) {

    @Override
    public String toString() {
      return name;
    }

    String[] lines() {
      return words.toArray(new String[0]);
    }

    private static String provider(String members) {
      String models = members.contains("models") ? "" : ", models: [{name: gpt-4o-mini}]";
      return "spec: {llm: {providers: [{name: openai, credentialsSecretRef: {name: "
          + LLM_SECRET
          + "}, "
          + members
          + models
          + "}]}}";
    }
  }

  private static final List<Mistake> MISTAKES =
      List.of(
          mistake(
              "unknown provider type",
              test -> test.patch(Mistake.provider("type: acme.example.com/llm, config: {}")),
              test -> test.patch(Mistake.provider("type: openai")),
              "UnknownProviderType",
              "spec.llm.providers[0].type",
              "acme.example.com/llm",
              "use one of",
              "openai"),
          mistake(
              "missing secret",
              test -> test.secret(LLM_SECRET).delete(),
              BadInputTest::goodKey,
              "SecretNotFound",
              "spec.llm.providers[0].credentialsSecretRef",
              LLM_SECRET,
              "create it"),
          mistake(
              "missing key",
              test -> test.putSecret(LLM_SECRET, Map.of("token", "x")),
              BadInputTest::goodKey,
              "KeyMissing",
              "spec.llm.providers[0].credential",
              "\"apitoken\"",
              "add it"),
          mistake(
              "empty key",
              test -> test.putSecret(LLM_SECRET, Map.of("apitoken", "\n")),
              BadInputTest::goodKey,
              "KeyEmpty",
              "spec.llm.providers[0].credential",
              "\"apitoken\"",
              "give it a value"),
          mistake(
              "no model",
              test -> test.patch(Mistake.provider("type: openai, models: []")),
              test -> test.patch(Mistake.provider("type: openai")),
              "InvalidValue",
              "spec.llm.providers[0].models",
              "list at least one"),
          mistake(
              "unknown default model",
              test -> test.patch("spec: {ols: {defaultModel: gpt-9}}"),
              test -> test.patch("spec: {ols: {defaultModel: gpt-4o-mini}}"),
              "InvalidValue",
              "spec.ols.defaultModel",
              "gpt-9",
              "use one of gpt-4o-mini"),
          mistake(
              "unknown default provider",
              test -> test.patch("spec: {ols: {defaultProvider: nobody}}"),
              test -> test.patch("spec: {ols: {defaultProvider: openai}}"),
              "InvalidValue",
              "spec.ols.defaultProvider",
              "nobody",
              "use one of openai"),
          mistake(
              "missing ca",
              test -> test.patch("spec: {ols: {additionalCAConfigMapRef: {name: extra-ca}}}"),
              test -> test.patch("spec: {ols: {additionalCAConfigMapRef: null}}"),
              "ConfigMapNotFound",
              "spec.ols.additionalCAConfigMapRef",
              "extra-ca",
              "create it"),
          mistake(
              "malformed ca",
              test -> {
                test.putConfigMap("extra-ca", Map.of("ca.crt", "not a certificate"));
                test.patch("spec: {ols: {additionalCAConfigMapRef: {name: extra-ca}}}");
              },
              test -> test.patch("spec: {ols: {additionalCAConfigMapRef: null}}"),
              "InvalidCertificate",
              "spec.ols.additionalCAConfigMapRef",
              "key \"ca.crt\" of ConfigMap \"extra-ca\"",
              "put PEM certificates there"),
          mistake(
              "missing tls secret",
              test -> test.patch("spec: {ols: {tlsConfig: {keyCertSecretRef: {name: my-tls}}}}"),
              test -> test.patch("spec: {ols: {tlsConfig: null}}"),
              "SecretNotFound",
              "spec.ols.tlsConfig.keyCertSecretRef",
              "my-tls",
              "create it"));

  BadInputTest(TestCluster cluster) {
    super(cluster);
  }

  private static Mistake mistake(
      String name,
      Consumer<ProductTest> make,
      Consumer<ProductTest> mend,
      String reason,
      String... words) {
    return new Mistake(name, make, mend, reason, List.of(words));
  }

  static List<Mistake> mistakes() {
    return MISTAKES;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeOnARunningProductIsSaidAndTouchesNoPod(Mistake mistake) {
    install();
    String config = appConfig();
    mistake.make().accept(this);
    awaitProblem("ApiReady", mistake.reason(), mistake.lines());
    awaitProblem("ConfigurationValid", mistake.reason(), mistake.lines());
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
    assertThat(appConfig()).isEqualTo(config);
    assertOthersReady();

    mistake.mend().accept(this);
    operator.awaitReady();
    assertThat(operator.condition("ConfigurationValid").orElseThrow().getStatus())
        .isEqualTo("True");
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeAtTheInstallHoldsOnlyTheAppServer(Mistake mistake) {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    // The first pass sees a resource without a Secret; then both are there, and the mistake.
    create("sample/olsconfig.yaml");
    create("sample/llm-secret.yaml");
    mistake.make().accept(this);
    awaitProblem("ApiReady", mistake.reason(), mistake.lines());
    Eventually.holds(
        "the others are Ready", () -> ready("CacheReady") && ready("ConsolePluginReady"));
    assertThat(
            cluster
                .client()
                .services()
                .inNamespace(OperatorUnderTest.NAMESPACE)
                .withName(APP)
                .get())
        .isNotNull();

    mistake.mend().accept(this);
    operator.awaitReady();
  }

  @Test
  void theClustersOwnMalformedCertificateIsLeftOut() {
    install();
    putConfigMap(ObjectNames.KUBE_ROOT_CA, Map.of("ca.crt", "not a certificate"));
    awaitProblem("Degraded", "InvalidCertificate", ObjectNames.KUBE_ROOT_CA, "\"ca.crt\"");
    operator.awaitReady();
    awaitRollouts(1, 0, 0);
    assertThat(appConfig()).doesNotContain("kube-root-ca");

    putConfigMap(ObjectNames.KUBE_ROOT_CA, Map.of("ca.crt", TestCertificates.authority()));
    Eventually.holds("healed", () -> operator.condition("Degraded").isEmpty());
    awaitRollouts(2, 0, 0);
    operator.awaitReady();
  }

  @Test
  void theClustersOwnMalformedCertificateDoesNotStopAnInstall() {
    startOn(StaticObjects.openShift(OPEN_SHIFT));
    putConfigMap(ObjectNames.KUBE_ROOT_CA, Map.of("ca.crt", "not a certificate"));
    createSample();
    operator.awaitReady();
    awaitProblem("Degraded", "InvalidCertificate", ObjectNames.KUBE_ROOT_CA, "\"ca.crt\"");
  }

  @Test
  void twoProvidersMayShareOneSecret() {
    install();
    patch(
        """
        spec:
          llm:
            providers:
            - {name: openai, type: openai, credentialsSecretRef: {name: openai-api-key}, models: [{name: gpt-4o-mini}]}
            - {name: second, type: openai, credentialsSecretRef: {name: openai-api-key}, models: [{name: other}]}
        """);
    awaitRollouts(1, 0, 0);
    operator.awaitReady();
    assertThat(appConfig()).contains("name: second");
    assertThat(
            deployment(APP).require().getSpec().getTemplate().getSpec().getVolumes().stream()
                .filter(v -> v.getSecret() != null)
                .filter(v -> LLM_SECRET.equals(v.getSecret().getSecretName())))
        .hasSize(1);
  }

  private void assertOthersReady() {
    assertThat(List.of(ready("CacheReady"), ready("ConsolePluginReady"))).containsOnly(true);
  }

  private boolean ready(String type) {
    return operator.condition(type).filter(c -> c.getStatus().equals("True")).isPresent();
  }

  private static void goodKey(ProductTest test) {
    test.putSecret(LLM_SECRET, Map.of("apitoken", "not-a-real-key"));
  }
}
