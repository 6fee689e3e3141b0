// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The certificate of a Service: the service CA issues it or, where there is none, the operator's
 * own authority. A component declares {@link #reference}, puts {@link #annotations} on the Service
 * and calls {@link #addTo}.
 *
 * @param service the Service that bears the annotation
 * @param secret the Secret with certificate and key
 */
public record ServingCertificate(String service, String secret) {

  /** What the Service has to carry. */
  public Map<String, String> annotations() {
    return Map.of(AnnotationKeys.SERVING_CERT, secret);
  }

  /** Asks the operator to issue it where the platform does not. */
  public void addTo(DesiredState.Builder state, ReferenceScope scope) {
    if (!scope.facts().serviceCa()) {
      state.issue(
          new IssuedCertificate(
              new ObjectId(ApiKind.of(Secret.class), scope.namespace(), secret),
              new TreeSet<>(dnsNames(scope.namespace()))));
    }
  }

  /**
   * The Secret as something that the platform brings in its own time or, where no service CA is,
   * something that a user may bring instead of the operator's own.
   *
   * @param path the field of the resource that is nearest to it
   */
  public ExternalReference reference(ReferenceScope scope, FieldPath path) {
    boolean platform = scope.facts().serviceCa();
    return ExternalReference.secret(secret)
        .purpose("serving-certificate")
        .path(path)
        .keys(KeyRule.of(SecretKeys.TLS_CERT, SecretKeys.TLS_KEY))
        .presence(platform ? Presence.AWAITED : Presence.OPTIONAL)
        .cure(
            platform
                ? "the service CA issues it for Service \"%s\"".formatted(service)
                : "give it both keys, for the host name %s.%s.svc, or delete it: the operator issues one then"
                    .formatted(service, scope.namespace()))
        .build();
  }

  /** The names by which a Service is called, from inside its namespace and from elsewhere. */
  private List<String> dnsNames(String namespace) {
    String qualified = service + "." + namespace;
    return List.of(service, qualified, qualified + ".svc", qualified + ".svc.cluster.local");
  }
}
