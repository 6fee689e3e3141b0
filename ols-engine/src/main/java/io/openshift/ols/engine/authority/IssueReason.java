// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Why a certificate has to be issued, although there may be one. */
public enum IssueReason {
  MISSING("there is none"),
  UNREADABLE("what is there is no certificate with its key"),
  OTHER_AUTHORITY("it was issued by another authority"),
  OTHER_NAMES("it is for other names"),
  NOT_FRESH("it ends soon, or begins later");

  private static final int DNS_NAME = 2;

  private final String text;

  IssueReason(String text) {
    this.text = text;
  }

  /**
   * The reason, if there is one.
   *
   * @param live the Secret as it lives, if it does
   * @param authority the one that would issue it
   */
  public static Optional<IssueReason> of(
      IssuedCertificate wanted, Optional<Manifest> live, Authority authority, Instant now) {
    if (live.isEmpty()) {
      return Optional.of(MISSING);
    }
    return CertifiedKey.read(live.orElseThrow())
        .map(pair -> of(wanted, pair.certificate(), authority, now))
        .orElse(Optional.of(UNREADABLE));
  }

  private static Optional<IssueReason> of(
      IssuedCertificate wanted, X509Certificate live, Authority authority, Instant now) {
    if (!authority.issued(live)) {
      return Optional.of(OTHER_AUTHORITY);
    }
    if (!names(live).equals(wanted.dnsNames())) {
      return Optional.of(OTHER_NAMES);
    }
    return Lifespan.of(live).isFresh(now) ? Optional.empty() : Optional.of(NOT_FRESH);
  }

  private static SortedSet<String> names(X509Certificate certificate) {
    SortedSet<String> names = new TreeSet<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      if (all != null) {
        all.stream()
            .filter(name -> name.get(0).equals(DNS_NAME))
            .forEach(name -> names.add(String.valueOf(name.get(1))));
      }
    } catch (CertificateParsingException e) {
      // Names that cannot be read are none that anybody asked for.
      return new TreeSet<>();
    }
    return names;
  }

  /** As the end of a sentence. */
  @Override
  public String toString() {
    return text;
  }
}
