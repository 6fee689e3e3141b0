// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.api;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.TlsConfigSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.trust.PemCertificates;
import io.openshift.ols.spi.toolkit.trust.ServiceCa;
import io.openshift.ols.spi.toolkit.trust.ServingCertificate;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that the chat API serves with: the user's, or else one that is issued for it.
 *
 * @param userSecret the Secret that the resource names
 */
public record ServingTls(@Nullable String userSecret) {
  private static final FieldPath PATH = FieldPath.of("spec.ols.tlsConfig");
  private static final FieldPath NAME = PATH.field("keyCertSecretRef").field("name");

  /** A key beside the certificate, for one: TLS libraries pass over it. */
  private static final Pattern OTHER_BLOCKS =
      Pattern.compile("(?s)-----BEGIN (?!CERTIFICATE-)([^-]*)-----.*?-----END \\1-----");

  private static final ServingCertificate ISSUED =
      new ServingCertificate(ObjectNames.APP_SERVER, ObjectNames.APP_SERVER_TLS_SECRET);

  /** What the resource names. */
  public static ServingTls of(ReferenceScope scope) {
    return new ServingTls(
        Optional.ofNullable(scope.spec().getOls().getTlsConfig())
            .map(TlsConfigSpec::getKeyCertSecretRef)
            .map(LocalObjectReference::getName)
            .filter(name -> !name.isEmpty())
            .orElse(null));
  }

  /** The Secret with certificate and key. */
  public String secret() {
    return userSecret == null ? ISSUED.secret() : userSecret;
  }

  /** For a backend to declare. */
  public Set<ExternalReference> references(ReferenceScope scope) {
    return userSecret == null
        ? Set.of(ISSUED.reference(scope, PATH))
        : Set.of(pair(userSecret), authority(userSecret));
  }

  /** What the Service carries: nothing when the certificate is the user's. */
  public Map<String, String> annotations() {
    return userSecret == null ? ISSUED.annotations() : Map.of();
  }

  /**
   * Has the certificate issued, unless it is the user's.
   *
   * @param deployment what serves with it; held while the user's is of no use
   */
  public void addTo(DesiredState.Builder state, ReconcileView view, ObjectId deployment) {
    obstacle(view).ifPresent(problem -> state.hold(deployment, problem));
    if (userSecret == null) {
      ISSUED.addTo(state, view);
    }
    caText(view).flatMap(PemCertificates::flaw).map(this::leftOut).ifPresent(state::report);
  }

  /**
   * What the console is told to verify the certificate with: that of the user, if he says it and it
   * can be read, or that of the operator's own authority.
   */
  public Optional<String> caCertificate(ReconcileView view) {
    if (userSecret == null) {
      return ServiceCa.certificates(view);
    }
    return caText(view).filter(text -> PemCertificates.flaw(text).isEmpty());
  }

  /** What makes the user's certificate useless: the service would end on it when it starts. */
  private Optional<Problem> obstacle(ReconcileView view) {
    return userSecret == null
        ? Optional.empty()
        : view.reference(pair(userSecret))
            .text(SecretKeys.TLS_CERT)
            .filter(text -> !text.isBlank())
            .map(text -> OTHER_BLOCKS.matcher(text).replaceAll(""))
            .flatMap(PemCertificates::flaw)
            .map(this::unusable);
  }

  private Optional<String> caText(ReconcileView view) {
    return userSecret == null
        ? Optional.empty()
        : view.reference(authority(userSecret))
            .text(SecretKeys.CA_CERT)
            .filter(text -> !text.isBlank());
  }

  private Problem unusable(String flaw) {
    return Problem.user(
        ProblemCode.INVALID_CERTIFICATE,
        NAME,
        "key \"%s\" of Secret \"%s\" %s".formatted(SecretKeys.TLS_CERT, secret(), flaw),
        "put the PEM certificate of the service there, followed by those between it and its authority");
  }

  private Problem leftOut(String flaw) {
    return Problem.user(
        ProblemCode.INVALID_CERTIFICATE,
        NAME,
        "key \"%s\" of Secret \"%s\" %s, so the console is told no authority"
            .formatted(SecretKeys.CA_CERT, secret(), flaw),
        "put the PEM certificate of the authority there, or remove the key");
  }

  private static ExternalReference pair(String secret) {
    return ExternalReference.secret(secret)
        .purpose("tls")
        .path(NAME)
        .keys(KeyRule.of(SecretKeys.TLS_CERT, SecretKeys.TLS_KEY))
        .build();
  }

  /** Only the console is told of it, so a change means nothing to the pods. */
  private static ExternalReference authority(String secret) {
    return ExternalReference.secret(secret)
        .purpose("tls-authority")
        .path(NAME)
        .keys(KeyRule.of(SecretKeys.CA_CERT))
        .presence(Presence.OPTIONAL)
        .reload(ReloadClass.IGNORE)
        .build();
  }
}
