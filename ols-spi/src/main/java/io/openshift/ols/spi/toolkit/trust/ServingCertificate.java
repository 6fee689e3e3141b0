// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Map;

/**
 * A certificate that the service CA issues for a Service into a Secret.
 *
 * @param service the Service that bears the annotation
 * @param secret the Secret that the service CA fills
 */
public record ServingCertificate(String service, String secret) {

  /** What the Service has to carry. */
  public Map<String, String> annotations() {
    return Map.of(AnnotationKeys.SERVING_CERT, secret);
  }

  /**
   * The Secret as something that the platform brings in its own time or, where no service CA is,
   * something that the user has to bring.
   *
   * @param path the field of the resource that is nearest to it
   */
  public ExternalReference reference(ReferenceScope scope, FieldPath path) {
    boolean issued = scope.facts().serviceCa();
    return ExternalReference.secret(secret)
        .purpose("serving-certificate")
        .path(path)
        .keys(KeyRule.of(SecretKeys.TLS_CERT, SecretKeys.TLS_KEY))
        .presence(issued ? Presence.AWAITED : Presence.REQUIRED)
        .cure(
            issued
                ? "the service CA issues it for Service \"%s\"".formatted(service)
                : "this cluster has no service CA: create the Secret with keys \"tls.crt\" and \"tls.key\", for the host name %s.%s.svc"
                    .formatted(service, scope.namespace()))
        .build();
  }
}
