// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;

/**
 * What Llama Stack asks a service for. A service that runs models as deployments, as Azure does, is
 * asked for the deployment, in whose place other clients have a setting of their own. Llama Stack
 * makes the name under which clients ask for the model of the same word.
 */
public final class ModelName {
  private ModelName() {}

  /** The {@code provider_model_id}. */
  public static String of(ProviderFacts provider, ModelFacts model) {
    return provider.deploymentName().orElseGet(model::name);
  }
}
