// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.authority.Authority;
import io.openshift.ols.engine.authority.CertifiedKey;
import io.openshift.ols.engine.authority.IssueReason;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.authority.IssuedSecret;
import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.operator.authority.CertificateMaker;
import io.openshift.ols.operator.cluster.ApiClient;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds or makes the authority and the certificates of one pass. A cache that has none proves
 * nothing: the API server is asked before one is made.
 */
final class Certificates {
  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final ApiClient client;
  private final SecureRandom random;
  private final String namespace;

  Certificates(ApiClient client, SecureRandom random, String namespace) {
    this.client = client;
    this.random = random;
    this.namespace = namespace;
  }

  /**
   * The authority as it is from this pass on.
   *
   * @param live its Secret as it lives, if it does
   * @param bundle what is to be trusted
   */
  record Found(Authority authority, Optional<Manifest> live, String bundle) {}

  /** Where a pass looks for Secrets, and whose they may be. */
  record Sight(LiveObjects live, Function<ReferenceId, Optional<Manifest>> named, String ownerUid) {

    private boolean isOurs(Manifest manifest) {
      return manifest.isOwnedBy(ownerUid) || manifest.label(LabelKeys.OWNER_COMPONENT).isPresent();
    }
  }

  /**
   * The authority: the one that lives, or another one if it is gone, cannot be read or is due.
   *
   * @param brought what a user wants to be trusted besides
   */
  Found authority(LiveObjects live, ResolvedReference brought, Instant now) {
    ObjectId id = Published.secretId(namespace);
    Optional<Manifest> secret = live.get(id).or(() -> client.get(id));
    Optional<Authority> found = secret.flatMap(Authority::read);
    Authority authority = found.filter(a -> a.isFresh(now)).orElseGet(() -> next(found, now));
    return new Found(authority, secret, Published.bundle(authority, brought));
  }

  private Authority next(Optional<Authority> before, Instant now) {
    CertifiedKey signer = maker().authority(now);
    LOG.info("made an authority for serving certificates");
    return before.map(a -> a.succeededBy(signer)).orElseGet(() -> Authority.first(signer));
  }

  /** What becomes of each certificate that components ask for. */
  Issued of(Collection<IssuedCertificate> wanted, Found found, Sight sight, Instant now) {
    Map<ObjectId, IssuedSecret> secrets = new TreeMap<>();
    wanted.forEach(one -> secrets.put(one.id(), secret(one, found.authority(), sight, now)));
    Published published = Published.of(namespace, found.authority(), found.live(), found.bundle());
    return new Issued(published, secrets);
  }

  private IssuedSecret secret(
      IssuedCertificate wanted, Authority authority, Sight sight, Instant now) {
    Optional<Manifest> live = find(wanted.id(), sight);
    if (live.filter(m -> !sight.isOurs(m)).isPresent()) {
      return IssuedSecret.foreign();
    }
    Optional<IssueReason> reason = IssueReason.of(wanted, live, authority, now);
    if (reason.isEmpty()) {
      return IssuedSecret.kept(live.orElseThrow());
    }
    LOG.info("issues {}: {}", wanted.id(), reason.orElseThrow());
    return IssuedSecret.issued(
        wanted.id(), maker().serving(authority.signer(), wanted.dnsNames(), now), live);
  }

  /** Only now its library is loaded, which most clusters never need. */
  private CertificateMaker maker() {
    return new CertificateMaker(random);
  }

  /** Ours is seen by its label; one that looks like ours and is not seen there may be gone. */
  private Optional<Manifest> find(ObjectId id, Sight sight) {
    return sight
        .live()
        .get(id)
        .or(() -> Contents.idOf(id).flatMap(sight.named()).filter(m -> !sight.isOurs(m)))
        .or(() -> client.get(id));
  }
}
