// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.problem.FieldPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTlsTest {
  private static final FieldPath PATH = FieldPath.of("tls");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: Modern}                                                                      | TLSv1.3 | 0 | ''
          {type: Intermediate}                                                                | TLSv1.2 | 6 | ''
          {type: Old}                                                                         | TLSv1.2 | 6 | tls.type
          {type: Custom}                                                                      | TLSv1.2 | 6 | ''
          {type: Custom, custom: {minTLSVersion: VersionTLS13, ciphers: [TLS_AES_128_GCM_SHA256]}} | TLSv1.3 | 0 | ''
          {type: Custom, custom: {minTLSVersion: VersionTLS12, ciphers: [A, TLS_B]}}          | TLSv1.2 | 1 | ''
          {type: Custom, custom: {minTLSVersion: VersionTLS12, ciphers: [TLS_B]}}             | TLSv1.2 | 6 | tls.custom.ciphers
          {type: Custom, custom: {minTLSVersion: VersionTLS10, ciphers: [A]}}                 | TLSv1.2 | 1 | tls.custom.minTLSVersion
          {type: Custom, custom: {minTLSVersion: VersionTLS12, ciphers: [A], groups: [X25519]}} | TLSv1.2 | 1 | tls.custom.groups
          """)
  void profileBecomesWhatTheClientTakes(String yaml, String version, int ciphers, String note) {
    NetworkTls written = NetworkTls.of(Writing.read(yaml, TlsSecurityProfile.class), PATH);

    assertThat(written.section().path("min_version").asText()).isEqualTo(version);
    assertThat(written.section().path("ciphers")).hasSize(ciphers);
    assertThat(String.join(" ", written.notes().stream().map(p -> p.path().text()).toList()))
        .isEqualTo(note);
  }
}
