// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** From when until when a certificate is valid. */
record Lifespan(Instant from, Instant until) {

  static Lifespan of(X509Certificate certificate) {
    return new Lifespan(
        certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant());
  }

  /** When two thirds of it are over: late enough to be rare, early enough for two more tries. */
  Instant renewal() {
    return from.plus(Duration.between(from, until).multipliedBy(2).dividedBy(3));
  }

  /** Neither due for renewal nor of a time to come, which a clock that was wrong leaves behind. */
  boolean isFresh(Instant now) {
    return !now.isBefore(from) && now.isBefore(renewal());
  }
}
