// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import static io.openshift.ols.backend.appserver.config.ProviderFact.API_VERSION;
import static io.openshift.ols.backend.appserver.config.ProviderFact.CANNED_ANSWER;
import static io.openshift.ols.backend.appserver.config.ProviderFact.CREDENTIAL_KEY;
import static io.openshift.ols.backend.appserver.config.ProviderFact.DEPLOYMENT;
import static io.openshift.ols.backend.appserver.config.ProviderFact.LOCATION;
import static io.openshift.ols.backend.appserver.config.ProviderFact.PROJECT;
import static io.openshift.ols.backend.appserver.config.ProviderFact.TLS_PROFILE;
import static io.openshift.ols.backend.appserver.config.ProviderFact.URL;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The LLM services that lightspeed-service has a client for, each with the facts without which it
 * does not start or calls somebody else, and with those that it can use besides. The names are
 * {@code SUPPORTED_PROVIDER_TYPES} of its {@code ols/constants.py}; what it reads of each is in
 * {@code ols/app/models/config.py} and {@code ols/src/llms/providers}; all as of August 2026,
 * commit 47c96d87.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are those of Set.of
public enum ServiceWireType {
  OPENAI("openai", facts(), facts(URL, CREDENTIAL_KEY, TLS_PROFILE)),
  AZURE_OPENAI("azure_openai", facts(URL, DEPLOYMENT), facts(API_VERSION, TLS_PROFILE)),
  WATSONX("watsonx", facts(PROJECT), facts(URL, CREDENTIAL_KEY)),
  RHOAI_VLLM("rhoai_vllm", facts(URL), facts(CREDENTIAL_KEY, TLS_PROFILE)),
  RHELAI_VLLM("rhelai_vllm", facts(URL), facts(CREDENTIAL_KEY, TLS_PROFILE)),
  GOOGLE_VERTEX("google_vertex", facts(PROJECT, LOCATION), facts(URL, CREDENTIAL_KEY)),
  GOOGLE_VERTEX_ANTHROPIC(
      "google_vertex_anthropic", facts(PROJECT, LOCATION), facts(CREDENTIAL_KEY)),
  BEDROCK("bedrock", facts(URL), facts(TLS_PROFILE)),
  FAKE_PROVIDER("fake_provider", facts(CANNED_ANSWER), facts(CREDENTIAL_KEY));

  private static final SortedSet<String> NAMES =
      Arrays.stream(values())
          .map(type -> type.wireName)
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));

  private final String wireName;
  private final Set<ProviderFact> needed;
  private final Set<ProviderFact> used;

  ServiceWireType(String wireName, Set<ProviderFact> needed, Set<ProviderFact> used) {
    this.wireName = wireName;
    this.needed = needed;
    this.used = used;
  }

  /** All names, sorted. */
  public static SortedSet<String> names() {
    return NAMES;
  }

  /** The planner lets nothing pass that is not in the table. */
  static ServiceWireType of(String name) {
    return Arrays.stream(values())
        .filter(type -> type.wireName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the service does not know " + name));
  }

  boolean needs(ProviderFact fact) {
    return needed.contains(fact);
  }

  boolean reads(ProviderFact fact) {
    return needed.contains(fact) || used.contains(fact);
  }

  /** Whether its credential is the JSON file of an account in Google Cloud. */
  boolean isGoogle() {
    return this == GOOGLE_VERTEX || this == GOOGLE_VERTEX_ANTHROPIC;
  }

  private static Set<ProviderFact> facts(ProviderFact... facts) {
    return Set.of(facts);
  }
}
