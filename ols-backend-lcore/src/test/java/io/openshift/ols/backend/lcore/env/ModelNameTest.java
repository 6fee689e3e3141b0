// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.ImmutableOlsSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.ImmutableModelFacts;
import io.openshift.ols.spi.llm.ImmutableProviderFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelNameTest {
  @Test
  void deploymentIsTheNameAtTheServiceAndUntilOgxAtTheServer() {
    assertThat(names("azure", "gpt-4o", Optional.of("chat"))).containsExactly("chat", "gpt-4o");
  }

  @Test
  void modelWithoutADeploymentHasOneName() {
    assertThat(names("azure", "gpt-4o", Optional.empty())).containsExactly("gpt-4o", "gpt-4o");
  }

  @Test
  void defaultThatIsNotInTheResourceStaysAsItIs() {
    assertThat(names("azure", "other", Optional.of("chat"))).containsExactly("other", "other");
    assertThat(names("granite", "gpt-4o", Optional.of("chat"))).containsExactly("gpt-4o", "gpt-4o");
  }

  /** The default model in the words of the server of either release. */
  private static List<String> names(String provider, String model, Optional<String> deployment) {
    ProviderFacts facts =
        ImmutableProviderFacts.builder()
            .name("azure")
            .deploymentName(deployment)
            .addModels(ImmutableModelFacts.builder().name("gpt-4o").build())
            .build();
    Providers providers =
        new Providers(
            List.of(
                new Providers.Usable(
                    FieldPath.of("spec"), "remote::azure", ConfigFragment.of(facts))),
            List.of());
    var ols = ImmutableOlsSpec.builder().defaultProvider(provider).defaultModel(model).build();
    return List.of(
        ModelName.ofDefault(ols, providers, Pair.V0_6),
        ModelName.ofDefault(ols, providers, Pair.V0_7));
  }
}
