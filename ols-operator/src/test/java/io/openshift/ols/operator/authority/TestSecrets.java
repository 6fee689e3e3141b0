// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.authority;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.security.SecureRandom;
import java.time.Instant;

/** Secrets as they may live. */
final class TestSecrets {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private TestSecrets() {}

  static CertificateMaker maker() {
    return new CertificateMaker(new SecureRandom());
  }

  static ObjectId id(String name) {
    return new ObjectId(ApiKind.of(Secret.class), "ns", name);
  }

  static Manifest secret(String name, String certificate, String key) {
    return Manifest.of(
        new SecretBuilder()
            .withNewMetadata()
            .withName(name)
            .withNamespace("ns")
            .endMetadata()
            .addToStringData("tls.crt", certificate)
            .addToStringData("tls.key", key)
            .build());
  }
}
