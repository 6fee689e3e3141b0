// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of an issued certificate's Secret in one pass. Its key is never printed. */
public final class IssuedSecret {
  private static final IssuedSecret FOREIGN = new IssuedSecret(Origin.FOREIGN, null, null);

  private enum Origin {
    KEPT,
    NEW,
    REPLACED,
    FOREIGN
  }

  private final Origin origin;
  private final @Nullable Manifest manifest;
  private final @Nullable Instant renewal;

  private IssuedSecret(Origin origin, @Nullable Manifest manifest, @Nullable Instant renewal) {
    this.origin = origin;
    this.manifest = manifest;
    this.renewal = renewal;
  }

  /** The certificate that lives is kept as it is. */
  public static IssuedSecret kept(Manifest live) {
    Map<String, String> data =
        Map.of(
            SecretKeys.TLS_CERT, CertifiedKey.text(live, SecretKeys.TLS_CERT),
            SecretKeys.TLS_KEY, CertifiedKey.text(live, SecretKeys.TLS_KEY));
    return new IssuedSecret(
        Origin.KEPT, TlsSecret.of(live.id(), Optional.of(live), data), renewalOf(live));
  }

  /**
   * A certificate of this pass.
   *
   * @param replaced the Secret as it lives, if it does
   */
  public static IssuedSecret issued(ObjectId id, CertifiedKey pair, Optional<Manifest> replaced) {
    Map<String, String> data =
        Map.of(SecretKeys.TLS_CERT, pair.certificatePem(), SecretKeys.TLS_KEY, pair.keyPem());
    return new IssuedSecret(
        replaced.isPresent() ? Origin.REPLACED : Origin.NEW,
        TlsSecret.of(id, replaced, data),
        Lifespan.of(pair.certificate()).renewal());
  }

  /** Stands for a certificate where none can be issued, the same each time. */
  public static IssuedSecret assumed(ObjectId id) {
    Map<String, String> data =
        Map.of(SecretKeys.TLS_CERT, Published.PLACE, SecretKeys.TLS_KEY, Published.PLACE);
    return new IssuedSecret(Origin.NEW, TlsSecret.of(id, Optional.empty(), data), null);
  }

  /** Somebody else's, which is used as it is. */
  public static IssuedSecret foreign() {
    return FOREIGN;
  }

  public boolean isForeign() {
    return origin == Origin.FOREIGN;
  }

  /** Whether no Secret was there, so that none may be written over. */
  public boolean isNew() {
    return origin == Origin.NEW;
  }

  /** The Secret to plan; nothing if it is somebody else's. */
  public Optional<Manifest> manifest() {
    return Optional.ofNullable(manifest);
  }

  /** When another certificate is due. */
  public Optional<Instant> renewal() {
    return Optional.ofNullable(renewal);
  }

  private static @Nullable Instant renewalOf(Manifest live) {
    return CertifiedKey.read(live)
        .map(pair -> Lifespan.of(pair.certificate()).renewal())
        .orElse(null);
  }

  @Override
  public String toString() {
    return "IssuedSecret[" + origin + "]";
  }
}
