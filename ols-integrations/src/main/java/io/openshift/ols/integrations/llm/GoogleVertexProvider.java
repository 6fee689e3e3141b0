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
import java.util.Set;

/** Gemini and other models of Google on Vertex AI. */
final class GoogleVertexProvider implements LlmProvider {
  private static final WireNames NAMES = WireNames.of("google_vertex", "remote::vertexai");

  @Override
  public String type() {
    return ProviderTypes.GOOGLE_VERTEX;
  }

  @Override
  public WireType wireType(DialectId dialect) {
    return NAMES.in(dialect);
  }

  @Override
  public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
    return place(entry).addTo(ProviderFacts.from(entry));
  }

  @Override
  public List<Problem> validate(ProviderEntry entry) {
    return place(entry).problems();
  }

  @Override
  public Set<String> members() {
    return Set.of("url", "tlsSecurityProfile", "credentialKey", "googleVertexConfig");
  }

  private static VertexPlace place(ProviderEntry entry) {
    return new VertexPlace(entry, "googleVertexConfig", entry.spec().getGoogleVertexConfig());
  }
}
