// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.List;

/**
 * The TLS profile towards an LLM service. The client of the service hands every name to the part of
 * OpenSSL that knows only ciphers of TLS 1.2, and fails with the first call if there is none among
 * them. So a profile without one is written with the ciphers of Intermediate; from TLS 1.3 on they
 * mean nothing, and the versions are as asked.
 */
final class ProviderTls {
  private static final String FOR_TLS_13 = "TLS_";

  private ProviderTls() {}

  static TlsProfile of(TlsSecurityProfile profile, FieldPath provider) {
    FieldPath path = provider.field("tlsSecurityProfile");
    TlsProfile asked = TlsProfile.of(profile, path);
    TlsProfileSection section = asked.section();
    if (section.ciphers().stream().anyMatch(cipher -> !cipher.startsWith(FOR_TLS_13))) {
      return asked;
    }
    TlsProfileSection written =
        new TlsProfileSection(
            section.type().equals(TlsSecurityProfile.CUSTOM)
                ? section.type()
                : TlsProfile.INTERMEDIATE.type(),
            section.minVersion(),
            TlsProfile.INTERMEDIATE.ciphers());
    return new TlsProfile(
        written, asked.problems().isEmpty() ? replaced(section, path) : asked.problems());
  }

  private static List<Problem> replaced(TlsProfileSection asked, FieldPath path) {
    return asked.minVersion().equals(TlsProfile.TLS_13)
        ? List.of()
        : List.of(
            Problem.user(
                ProblemCode.SETTING_NOT_SUPPORTED,
                path.field("custom").field("ciphers"),
                "no name is that of a cipher of TLS 1.2, so those of Intermediate are used",
                "write names as OpenSSL does, or ask for VersionTLS13"));
  }
}
