// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.ImmutableModelFacts;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes single providers, and shows what came of it as short texts. */
final class Writing {
  static final FieldPath LLM = FieldPath.of("spec.llm.providers[0]");
  static final FieldPath SECTION = FieldPath.of("spec.ols.llamaStack.providers.x[0]");

  private static final YAMLMapper YAML = new YAMLMapper();

  private Writing() {}

  static ProviderEntries entries(Pair pair, String... keysOfTheSecret) {
    return new ProviderEntries(pair, new NetworkSettings(null), secret(keysOfTheSecret));
  }

  static ProviderEntries throughProxy(Pair pair) {
    return new ProviderEntries(pair, new NetworkSettings("http://proxy:3128"), secret());
  }

  /** An entry of the section with the id {@code mine}, its members in flow style. */
  static Expansion section(Pair pair, Api api, String members) {
    return entries(pair).of(api, spec(members), SECTION, "mine");
  }

  static LlamaStackProviderSpec spec(String members) {
    return read("{id: mine, " + members + "}", LlamaStackProviderSpec.class);
  }

  /** Facts of an entry with the name {@code my-llm} and one model. */
  static ImmutableProviderFacts.Builder facts() {
    return ImmutableProviderFacts.builder()
        .name("my-llm")
        .addModels(ImmutableModelFacts.builder().name("m").build());
  }

  /** An entry with the Secret {@code creds}, which may have one of these sets of keys. */
  static Providers.Usable usable(
      String wireType, ImmutableProviderFacts.Builder facts, List<List<String>> keys) {
    CredentialUse use =
        new CredentialUse(
            "creds",
            KeyRule.anyOf(keys),
            ReloadClass.ROLL,
            LLM.field("credentialsSecretRef"),
            "llm-provider-my-llm");
    return new Providers.Usable(
        LLM, wireType, ConfigFragment.of(facts.credentialsSecret("creds").build(), use));
  }

  static Providers.Usable usable(String wireType, ImmutableProviderFacts.Builder facts) {
    return usable(wireType, facts, List.of(List.of("apitoken")));
  }

  static JsonNode config(Expansion expansion) {
    return expansion.provider().path("config");
  }

  /** A tree in flow style. */
  static JsonNode tree(String yaml) {
    return read(yaml, JsonNode.class);
  }

  /** A value of the resource in flow style. */
  static <T> T read(String yaml, Class<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static List<String> env(Expansion expansion) {
    return expansion.env().stream().map(Writing::text).toList();
  }

  static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::text).toList();
  }

  private static String text(EnvSource source) {
    return "%s <- %s/%s for %s"
        .formatted(source.variable(), source.secret(), source.key(), source.path());
  }

  private static Function<CredentialUse, ResolvedReference> secret(String... keys) {
    Map<String, byte[]> data = new HashMap<>();
    for (String key : keys) {
      data.put(key, new byte[0]);
    }
    return use -> data.isEmpty() ? ResolvedReference.unresolved() : ResolvedReference.found(data);
  }
}
