// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Secret with a serving certificate ({@code tls.crt}) and its key ({@code tls.key}) of the
 * operator's own authority. One that lives, fits and is fresh is kept; otherwise another one is
 * issued, and each consumer rolls once. A Secret of that name that somebody else made is used as it
 * is. The component declares it as an optional reference as well, so that it is seen.
 *
 * @param id the Secret
 * @param dnsNames the names that the certificate is for, at least one
 */
public record IssuedCertificate(ObjectId id, SortedSet<String> dnsNames) {

  public IssuedCertificate {
    Objects.requireNonNull(id);
    dnsNames = Collections.unmodifiableSortedSet(new TreeSet<>(dnsNames));
    if (dnsNames.isEmpty()) {
      throw new IllegalArgumentException("a certificate is for at least one name");
    }
  }
}
