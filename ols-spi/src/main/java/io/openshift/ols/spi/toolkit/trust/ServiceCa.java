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
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;
import java.util.Set;

/**
 * What verifies the certificates of Services. OpenShift puts it into each namespace; on a cluster
 * without a service CA the operator publishes that of its own authority, together with what a user
 * brings under OpenShift's name. Where it is missing or cannot be read it is left out, wherever it
 * would have been used.
 */
public final class ServiceCa {
  /** The key of the ConfigMap, whichever it is. */
  public static final String KEY = SecretKeys.SERVICE_CA_CERT;

  private static final ExternalReference PLATFORM =
      reference(ObjectNames.SERVICE_CA, ReloadClass.ROLL);

  /** Reaches the pods through the operator's own ConfigMap. */
  private static final ExternalReference BROUGHT =
      reference(ObjectNames.SERVICE_CA, ReloadClass.IGNORE);

  private static final ExternalReference OWN = reference(ObjectNames.AUTHORITY, ReloadClass.ROLL);

  private ServiceCa() {}

  /** For components to declare. */
  public static Set<ExternalReference> references(ReferenceScope scope) {
    return scope.facts().serviceCa() ? Set.of(PLATFORM) : Set.of(OWN, BROUGHT);
  }

  /** The ConfigMap, for pods to mount, if there is one to use. */
  public static Optional<String> configMap(ReconcileView view) {
    return flaw(view).isPresent() ? Optional.empty() : Optional.of(published(view).name());
  }

  /**
   * The certificates as PEM, for those who do not trust them anyway: nothing on a cluster with a
   * service CA, whose own parts all do.
   */
  public static Optional<String> certificates(ReconcileView view) {
    return view.facts().serviceCa() || flaw(view).isPresent()
        ? Optional.empty()
        : view.reference(OWN).text(KEY);
  }

  /** What the user should know, on a cluster that has a service CA and so ought to have this. */
  public static Optional<Problem> problem(ReconcileView view) {
    return flaw(view).filter(f -> view.facts().serviceCa()).map(ServiceCa::leftOut);
  }

  private static ExternalReference published(ReferenceScope scope) {
    return scope.facts().serviceCa() ? PLATFORM : OWN;
  }

  private static Optional<String> flaw(ReconcileView view) {
    ResolvedReference ca = view.reference(published(view));
    if (ca.isUnresolved()) {
      return Optional.empty();
    }
    if (!ca.isFound()) {
      return Optional.of("is missing");
    }
    return ca.text(KEY)
        .map(PemCertificates::flaw)
        .orElse(Optional.of("has no key \"" + KEY + "\""));
  }

  private static Problem leftOut(String flaw) {
    return Problem.cluster(
        flaw.equals("is missing")
            ? ProblemCode.CONFIG_MAP_NOT_FOUND
            : ProblemCode.INVALID_CERTIFICATE,
        PLATFORM.path(),
        "ConfigMap \"" + ObjectNames.SERVICE_CA + "\" " + flaw + ", so it is left out",
        "restore it: OpenShift brings it into each namespace");
  }

  private static ExternalReference reference(String configMap, ReloadClass reload) {
    return ExternalReference.configMap(configMap)
        .purpose("service-ca")
        .path(FieldPath.of("spec"))
        .keys(KeyRule.of(KEY))
        .presence(Presence.OPTIONAL)
        .reload(reload)
        .build();
  }
}
