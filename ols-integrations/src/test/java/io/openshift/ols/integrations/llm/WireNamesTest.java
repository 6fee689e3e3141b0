// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.ProviderTypes;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.NativeProvider;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Llama Stack calls each service, side by side. */
class WireNamesTest {
  @Test
  void llamaStackHasItsOwnNamesForTheSameServices() {
    assertThat(known(Dialects.LCORE))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                ProviderTypes.OPENAI, "remote::openai",
                ProviderTypes.AZURE_OPENAI, "remote::azure",
                ProviderTypes.WATSONX, "remote::watsonx",
                ProviderTypes.RHOAI_VLLM, "remote::vllm",
                ProviderTypes.RHELAI_VLLM, "remote::vllm",
                ProviderTypes.GOOGLE_VERTEX, "remote::vertexai",
                ProviderTypes.BEDROCK, "remote::bedrock",
                ProviderTypes.LLAMA_STACK_GENERIC, NativeProvider.WIRE_NAME));
  }

  @Test
  void theAppServerKeepsTheNamesOfTheResource() {
    assertThat(known(Dialects.APP_SERVER))
        .hasSize(9)
        .allSatisfy((type, name) -> assertThat(name).isEqualTo(type));
  }

  @Test
  void backendThatIsNotKnownIsServedByNone() {
    assertThat(known(new DialectId("other"))).isEmpty();
  }

  private static Map<String, String> known(DialectId dialect) {
    return BuiltInProviders.all().stream()
        .filter(provider -> provider.wireType(dialect) instanceof WireType.Known)
        .collect(
            toMap(
                LlmProvider::type,
                provider -> ((WireType.Known) provider.wireType(dialect)).name(),
                (a, b) -> a,
                TreeMap::new));
  }
}
