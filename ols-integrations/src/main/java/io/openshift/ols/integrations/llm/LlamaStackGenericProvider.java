// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.NativeProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any provider of Llama Stack, in Llama Stack's own words. */
final class LlamaStackGenericProvider implements LlmProvider {
  private static final WireNames NAMES =
      new WireNames(
          WireType.unsupported("it is written in the words of Llama Stack, which it does not run"),
          WireType.of(NativeProvider.WIRE_NAME));

  @Override
  public String type() {
    return ProviderTypes.LLAMA_STACK_GENERIC;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return Credentials.one(
        ProviderFacts.from(entry).url(Optional.empty()).nativeProvider(nativeProvider(entry)),
        entry);
  }

  /** A public endpoint asks for none. */
  @Override
  public boolean needsCredentials() {
    return false;
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    EntryCheck check =
        new EntryCheck(entry)
            .needs(
                entry.path().field("providerType"),
                entry.spec().getProviderType(),
                "give the type in the words of Llama Stack, as remote::groq")
            .credentialKey();
    JsonNode config = entry.spec().getConfig();
    return config != null && config.isObject()
        ? check.problems()
        : check
            .missing(entry.path().field("config"), "give the settings of that type, as an object")
            .problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("tlsSecurityProfile", "credentialKey", "providerType", "config");
  }

  private static Optional<NativeProvider> nativeProvider(ProviderEntry entry) {
    return Optional.ofNullable(entry.spec().getProviderType())
        .map(type -> new NativeProvider(type, settings(entry.spec().getConfig())));
  }

  private static JsonNode settings(@Nullable JsonNode config) {
    return config == null ? JsonNodeFactory.instance.objectNode() : config;
  }
}
