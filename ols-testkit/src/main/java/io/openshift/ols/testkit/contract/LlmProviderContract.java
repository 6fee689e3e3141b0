// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.llm.LlmProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everything that an LLM provider keeps, without the plugin around it. */
public abstract class LlmProviderContract extends Contract {

  /** The part under test. */
  protected abstract LlmProvider provider();

  @TestFactory
  Stream<DynamicNode> providerKeepsTheRules() {
    LlmProvider provider = provider();
    return new ProviderChecks(provider, stage(LonePart.of(provider))).checks().map(Check::test);
  }
}
