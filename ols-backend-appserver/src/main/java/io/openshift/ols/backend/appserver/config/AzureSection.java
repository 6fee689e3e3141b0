// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.llm.ProviderFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the service wants to know of Azure. It looks in the directory for an API key, and without
 * one for a client of Entra ID.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AzureSection(
    @JsonProperty("url") @Nullable String url,
    @JsonProperty("credentials_path") @Nullable String credentialsPath,
    @JsonProperty("deployment_name") @Nullable String deploymentName) {

  static AzureSection of(ProviderFacts facts) {
    return new AzureSection(
        facts.url().orElse(null),
        ProviderSection.credentialsPath(facts),
        facts.deploymentName().orElse(null));
  }
}
