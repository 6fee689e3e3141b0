// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Claude on Vertex AI, which is reached at an address of Google alone. */
final class GoogleVertexAnthropicProvider implements LlmProvider {
  private static final WireNames NAMES =
      new WireNames(
          WireType.of("google_vertex_anthropic"),
          WireType.unsupported(
              "Llama Stack's client for Vertex AI speaks with Google's models only"));

  @Override
  public String type() {
    return ProviderTypes.GOOGLE_VERTEX_ANTHROPIC;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return place(entry).addTo(ProviderFacts.from(entry).url(Optional.empty()));
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return place(entry).problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("tlsSecurityProfile", "credentialKey", "googleVertexAnthropicConfig");
  }

  private static VertexPlace place(ProviderEntry entry) {
    return new VertexPlace(
        entry, "googleVertexAnthropicConfig", entry.spec().getGoogleVertexAnthropicConfig());
  }
}
