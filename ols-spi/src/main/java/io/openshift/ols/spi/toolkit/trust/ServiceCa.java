// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.trust;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Optional;

/**
 * The certificate that verifies those of the service CA; OpenShift puts it into each namespace.
 * Where it is missing or cannot be read it is left out, wherever it would have been used.
 */
public final class ServiceCa {
  /** The ConfigMap, for components to declare. */
  public static final ExternalReference REFERENCE =
      ExternalReference.configMap(ObjectNames.SERVICE_CA)
          .purpose("service-ca")
          .path(FieldPath.of("spec"))
          .keys(KeyRule.of(SecretKeys.SERVICE_CA_CERT))
          .presence(Presence.OPTIONAL)
          .build();

  private ServiceCa() {}

  /** Whether there is one to use. */
  public static boolean usable(ReconcileView view) {
    return flaw(view).isEmpty();
  }

  /** What the user should know, on a cluster that has a service CA and so ought to have this. */
  public static Optional<Problem> problem(ReconcileView view) {
    return flaw(view).filter(f -> view.facts().serviceCa()).map(ServiceCa::leftOut);
  }

  private static Optional<String> flaw(ReconcileView view) {
    ResolvedReference ca = view.reference(REFERENCE);
    if (ca.isUnresolved()) {
      return Optional.empty();
    }
    if (!ca.isFound()) {
      return Optional.of("is missing");
    }
    return ca.text(SecretKeys.SERVICE_CA_CERT)
        .map(PemCertificates::flaw)
        .orElse(Optional.of("has no key \"" + SecretKeys.SERVICE_CA_CERT + "\""));
  }

  private static Problem leftOut(String flaw) {
    return Problem.cluster(
        flaw.equals("is missing")
            ? ProblemCode.CONFIG_MAP_NOT_FOUND
            : ProblemCode.INVALID_CERTIFICATE,
        REFERENCE.path(),
        "ConfigMap \"" + ObjectNames.SERVICE_CA + "\" " + flaw + ", so it is left out",
        "restore it: OpenShift brings it into each namespace");
  }
}
