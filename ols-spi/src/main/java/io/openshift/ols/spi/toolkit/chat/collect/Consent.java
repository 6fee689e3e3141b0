// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;

/**
 * Whether the cluster takes part in telemetry: its pull Secret has an entry for {@code
 * cloud.openshift.com}. Only that fact is consumed. The Secret belongs to the cluster, so whatever
 * else it holds, or how broken it is, is nobody's problem here: without the entry nothing is sent.
 */
final class Consent {
  static final ExternalReference REFERENCE =
      ExternalReference.secret(ObjectNames.PULL_SECRET)
          .namespace(ObjectNames.PULL_SECRET_NAMESPACE)
          .purpose("telemetry")
          .path(FieldPath.of("spec.ols.userDataCollection"))
          .keys(KeyRule.of(SecretKeys.DOCKER_CONFIG))
          .presence(Presence.OPTIONAL)
          .reload(ReloadClass.IGNORE)
          .build();

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String REGISTRY = "cloud.openshift.com";

  private Consent() {}

  /** With a token, that is: what sends the data ends without one. */
  static boolean isGiven(ResolvedReference pullSecret) {
    return pullSecret
        .text(SecretKeys.DOCKER_CONFIG)
        .map(Consent::parse)
        .map(config -> config.path("auths").path(REGISTRY).path("auth").asText(""))
        .filter(token -> !token.isBlank())
        .isPresent();
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
