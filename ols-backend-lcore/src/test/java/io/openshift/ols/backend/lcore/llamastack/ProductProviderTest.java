// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static io.openshift.ols.backend.lcore.llamastack.Writing.config;
import static io.openshift.ols.backend.lcore.llamastack.Writing.entries;
import static io.openshift.ols.backend.lcore.llamastack.Writing.facts;
import static io.openshift.ols.backend.lcore.llamastack.Writing.texts;
import static io.openshift.ols.backend.lcore.llamastack.Writing.tree;
import static io.openshift.ols.backend.lcore.llamastack.Writing.usable;
import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.ImmutableTlsSecurityProfile;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ImmutableModelFacts;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.NativeProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductProviderTest {
  private static final String TLS = "network: {tls: {verify: /etc/certs/bundle/ca-bundle.pem}}";
  private static final String KEY = "'${env.MY_LLM_API_KEY}'";
  private static final String SECRET = Writing.LLM + ".credentialsSecretRef";
  private static final List<List<String>> AZURE =
      List.of(List.of("apitoken"), List.of("client_id", "tenant_id", "client_secret"));
  private static final List<List<String>> BEDROCK =
      List.of(
          List.of("aws_access_key_id", "aws_secret_access_key", "role_arn"),
          List.of("aws_access_key_id", "aws_secret_access_key"),
          List.of("apitoken"));

  @ParameterizedTest
  @CsvSource({
    "remote::openai, base_url, api_key",
    "remote::vllm, base_url, api_token",
    "remote::watsonx, base_url, api_key"
  })
  void serviceIsReachedAtItsAddressWithItsKey(String type, String address, String key) {
    Expansion written =
        entries(Pair.V0_7).of(usable(type, facts().url("https://llm.example.com/v1")));

    assertThat(written.problems()).isEmpty();
    assertThat(written.provider())
        .isEqualTo(
            tree(
                "{provider_id: my-llm, provider_type: '%s', config: {%s: 'https://llm.example.com/v1', allowed_models: [m], %s: %s, %s}}"
                    .formatted(type, address, key, KEY, TLS)));
    assertThat(Writing.env(written))
        .containsExactly("MY_LLM_API_KEY <- creds/apitoken for " + SECRET);
    assertThat(written.secretFiles()).isEmpty();
  }

  @Test
  void keyMayBeUnderAnyName() {
    assertThat(
            Writing.env(
                entries(Pair.V0_6)
                    .of(
                        usable(
                            "remote::openai",
                            facts().credentialKey("team-a"),
                            List.of(List.of("team-a"))))))
        .containsExactly("MY_LLM_API_KEY <- creds/team-a for " + SECRET);
  }

  @Test
  void watsonxIsToldItsProject() {
    assertThat(
            config(entries(Pair.V0_6).of(usable("remote::watsonx", facts().project("p"))))
                .path("project_id")
                .asText())
        .isEqualTo("p");
  }

  @ParameterizedTest
  @EnumSource
  void vertexFindsItsAccountInAFile(Pair pair) {
    Expansion written =
        entries(pair)
            .of(
                usable(
                    "remote::vertexai",
                    facts().project("p").location("us-east5").credentialKey("sa.json"),
                    List.of(List.of("sa.json"))));

    assertThat(written.problems()).isEmpty();
    assertThat(config(written))
        .isEqualTo(tree("{project: p, location: us-east5, allowed_models: [m], " + TLS + "}"));
    assertThat(written.secretFiles()).containsExactly("creds");
    assertThat(written.env())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.envVar().getName()).isEqualTo("GOOGLE_APPLICATION_CREDENTIALS");
              assertThat(source.envVar().getValue()).isEqualTo("/etc/apikeys/creds/sa.json");
            });
  }

  @Test
  void addressThatTheServiceWouldNotBeCalledAtIsAProblem() {
    assertThat(
            texts(
                entries(Pair.V0_6)
                    .of(
                        usable(
                            "remote::vertexai",
                            facts().project("p").url("https://vertex.example.com")))
                    .problems()))
        .containsExactly(
            Writing.LLM
                + ".url: Llama Stack finds the service by itself and takes no address; remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example.net", "https://a.example.net/"})
  void azureIsCalledBelowTheResource(String url) {
    Expansion written =
        entries(Pair.V0_6, "apitoken")
            .of(usable("remote::azure", azure().url(url).apiVersion("2024-06-01"), AZURE));

    assertThat(written.problems()).isEmpty();
    assertThat(config(written))
        .isEqualTo(
            tree(
                "{base_url: 'https://a.example.net/openai/v1', api_version: '2024-06-01', allowed_models: [m], api_key: "
                    + KEY
                    + ", "
                    + TLS
                    + "}"));
  }

  @Test
  void addressOfAzureWithAPathIsKept() {
    assertThat(
            config(
                    entries(Pair.V0_6)
                        .of(usable("remote::azure", azure().url("https://gw/azure"), AZURE)))
                .path("base_url")
                .asText())
        .isEqualTo("https://gw/azure");
  }

  @Test
  void clientOfEntraIsLightspeedStacks() {
    Expansion written =
        entries(Pair.V0_6, "client_id", "tenant_id", "client_secret")
            .of(usable("remote::azure", azure().url("https://a.example.net"), AZURE));

    assertThat(written.problems()).isEmpty();
    assertThat(written.env()).isEmpty();
    assertThat(config(written).has("api_key")).isFalse();
  }

  @Test
  void deploymentIsWhatTheServiceIsAskedFor() {
    Expansion one =
        entries(Pair.V0_6).of(usable("remote::azure", facts().deploymentName("chat"), AZURE));
    Expansion two =
        entries(Pair.V0_6)
            .of(
                usable(
                    "remote::azure",
                    facts()
                        .deploymentName("chat")
                        .addModels(ImmutableModelFacts.builder().name("n").build()),
                    AZURE));

    assertThat(config(one).path("allowed_models")).isEqualTo(tree("[chat]"));
    assertThat(one.notes()).isEmpty();
    assertThat(config(two).path("allowed_models")).isEqualTo(tree("[chat]"));
    assertThat(texts(two.notes()))
        .containsExactly(
            Writing.LLM
                + ".deploymentName: Llama Stack asks for this one, whichever of the models is"
                + " meant; list each model under a provider of its own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bedrock-mantle.us-east-1.api.aws",
        "https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1"
      })
  void bedrockIsFoundByItsRegion(String url) {
    Expansion written =
        entries(Pair.V0_6, "apitoken").of(usable("remote::bedrock", facts().url(url), BEDROCK));

    assertThat(written.problems()).isEmpty();
    assertThat(config(written))
        .isEqualTo(
            tree(
                "{region_name: us-east-1, allowed_models: [m], api_key: "
                    + KEY
                    + ", "
                    + TLS
                    + "}"));
  }

  @Test
  void bedrockBehindAnotherGatewayIsAProblem() {
    assertThat(
            texts(
                entries(Pair.V0_6, "apitoken")
                    .of(usable("remote::bedrock", facts().url("https://gw.acme"), BEDROCK))
                    .problems()))
        .containsExactly(
            Writing.LLM
                + ".url: Llama Stack finds the service at addresses of AWS only, by the region;"
                + " give one of these, as https://bedrock-mantle.us-east-1.api.aws");
  }

  @Test
  void keyOfIamOpensBedrockSinceOgx() {
    var entry = usable("remote::bedrock", facts(), BEDROCK);
    String[] keys = {"aws_access_key_id", "aws_secret_access_key", "role_arn"};

    assertThat(texts(entries(Pair.V0_6, keys).of(entry).problems()))
        .containsExactly(
            SECRET
                + ": type \"remote::bedrock\" has no field for key \"aws_access_key_id\","
                + " \"aws_secret_access_key\", \"role_arn\" of Secret \"creds\";"
                + " store one token under \"apitoken\" instead");
    assertThat(config(entries(Pair.V0_7, keys).of(entry)))
        .isEqualTo(
            tree(
                "{allowed_models: [m], aws_access_key_id: '${env.MY_LLM_AWS_ACCESS_KEY_ID}', aws_secret_access_key: '${env.MY_LLM_AWS_SECRET_ACCESS_KEY}', aws_role_arn: '${env.MY_LLM_ROLE_ARN}', "
                    + TLS
                    + "}"));
  }

  @Test
  void genericProviderIsWrittenAsItIs() {
    Expansion written =
        generic("remote::groq", "{base_url: 'https://groq.example.com', allowed_models: [a, b]}");

    assertThat(written.problems()).isEmpty();
    assertThat(written.provider())
        .isEqualTo(
            tree(
                "{provider_id: my-llm, provider_type: 'remote::groq', config: {base_url: 'https://groq.example.com', allowed_models: [a, b], api_key: "
                    + KEY
                    + ", "
                    + TLS
                    + "}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{api_key: '${env.MY_LLM_API_KEY}'}", "{api_key: public}"})
  void genericProviderMayPlaceItsKeyItself(String settings) {
    Expansion written = generic("remote::groq", settings);

    assertThat(written.problems()).isEmpty();
    assertThat(config(written).path("api_key")).isEqualTo(tree(settings).path("api_key"));
    assertThat(Writing.env(written)).hasSize(1);
  }

  @Test
  void genericProviderMayReadNothingButItsOwnKey() {
    assertThat(texts(generic("remote::groq", "{api_key: '${env.OTHER_API_KEY}'}").problems()))
        .containsExactly(
            Writing.LLM
                + ".config: refers to a variable of the environment;"
                + " name the Secret in a field that is made for it");
  }

  @Test
  void genericProviderOfAnUnknownTypeIsAProblem() {
    assertThat(texts(generic("remote::grok", "{}").problems()))
        .singleElement()
        .asString()
        .startsWith(
            Writing.LLM
                + ".providerType: \"remote::grok\" is no type of inference that the release knows;"
                + " use one of inline::sentence-transformers, remote::anthropic, ");
  }

  @Test
  void secretOfATypeWithoutCredentialIsAProblem() {
    assertThat(texts(generic("remote::ollama", "{}").problems()))
        .containsExactly(
            SECRET
                + ": type \"remote::ollama\" has no field for key \"apitoken\" of Secret \"creds\";"
                + " remove it");
  }

  @Test
  void factThatHasNoFieldIsAProblem() {
    assertThat(
            texts(entries(Pair.V0_6).of(usable("remote::openai", facts().project("p"))).problems()))
        .containsExactly(
            Writing.LLM
                + ": type \"remote::openai\" has no field for the project \"p\";"
                + " remove it, or choose another type");
  }

  @Test
  void tlsProfileBecomesVersionAndCiphers() {
    assertThat(config(entries(Pair.V0_6).of(usable("remote::vllm", modern()))).path("network"))
        .isEqualTo(
            tree("{tls: {verify: /etc/certs/bundle/ca-bundle.pem, min_version: 'TLSv1.3'}}"));
  }

  @Test
  void tlsProfileThatNobodyHeedsIsANote() {
    assertThat(texts(entries(Pair.V0_6).of(usable("remote::watsonx", modern())).notes()))
        .containsExactly(
            Writing.LLM + ".tlsSecurityProfile: Llama Stack chooses TLS for it itself; remove it");
    assertThat(texts(Writing.throughProxy(Pair.V0_6).of(usable("remote::vllm", modern())).notes()))
        .containsExactly(
            Writing.LLM
                + ".tlsSecurityProfile: calls through the proxy do not go by it; remove it");
  }

  @Test
  void proxyIsTrustedThroughTheSameCertificates() {
    var entries = Writing.throughProxy(Pair.V0_6);

    assertThat(config(entries.of(usable("remote::openai", facts()))).path("network").path("proxy"))
        .isEqualTo(tree("{url: 'http://proxy:3128', cacert: /etc/certs/bundle/ca-bundle.pem}"));
    assertThat(texts(entries.of(usable("remote::watsonx", facts())).notes()))
        .containsExactly(
            "spec.ols.proxyConfig.proxyURL: Llama Stack calls \"my-llm\" without the proxy;"
                + " make sure that the service can be reached directly");
  }

  private static Expansion generic(String type, String settings) {
    return entries(Pair.V0_6)
        .of(
            usable(
                NativeProvider.WIRE_NAME,
                facts().nativeProvider(new NativeProvider(type, tree(settings)))));
  }

  private static ImmutableProviderFacts.Builder azure() {
    return facts().deploymentName("m");
  }

  private static ImmutableProviderFacts.Builder modern() {
    return facts().tlsProfile(ImmutableTlsSecurityProfile.builder().type("Modern").build());
  }
}
