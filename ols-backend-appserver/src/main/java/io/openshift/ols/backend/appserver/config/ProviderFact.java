// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.spi.llm.ProviderFacts;
import java.util.Optional;
import java.util.function.Function;

/** What some LLM services have and others have not. */
@SuppressWarnings("ImmutableEnumChecker") // method references hold nothing
enum ProviderFact {
  URL("an address", ProviderFacts::url),
  CREDENTIAL_KEY("a credential under a key of its own", ProviderFacts::credentialKey),
  PROJECT("a project", ProviderFacts::project),
  LOCATION("a region", ProviderFacts::location),
  API_VERSION("a version of the API", ProviderFacts::apiVersion),
  DEPLOYMENT("the name of a deployment", ProviderFacts::deploymentName),
  CANNED_ANSWER("a fixed answer", ProviderFacts::cannedAnswer),
  TLS_PROFILE("a TLS profile", ProviderFacts::tlsProfile);

  private final String label;
  private final Function<ProviderFacts, Optional<?>> value;

  ProviderFact(String label, Function<ProviderFacts, Optional<?>> value) {
    this.label = label;
    this.value = value;
  }

  /** For a sentence. */
  String label() {
    return label;
  }

  boolean isIn(ProviderFacts facts) {
    return value.apply(facts).isPresent();
  }
}
