// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.testkit.view.Scenario;

/** The least that a resource says, with one or two LLM providers. */
final class DefaultScenario {
  private static final String RESOURCE =
      """
      apiVersion: ols.openshift.io/v1alpha1
      kind: OLSConfig
      metadata:
        name: cluster
      spec:
        ols:
          defaultProvider: first
          defaultModel: model-a
        llm:
          providers:
      """;
  private static final String PROVIDER =
      """
            - name: %s
              type: %s
              url: https://llm.example.com
              credentialsSecretRef:
                name: shared-key
              models:
                - name: model-a
      """;

  private DefaultScenario() {}

  static Scenario with(String type) {
    return Scenario.of(RESOURCE + PROVIDER.formatted("first", type));
  }

  /** Two providers that stand on one Secret. */
  static Scenario withTwo(String type) {
    return Scenario.of(
        RESOURCE + PROVIDER.formatted("first", type) + PROVIDER.formatted("second", type));
  }
}
