// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import io.openshift.ols.api.v1alpha1.CustomTlsProfile;
import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The service's form of a TLS profile. It refuses to start with anything below TLS 1.2; such a
 * profile is written as the nearest one that works, and reported.
 *
 * @param section what is written
 * @param problems what the user asked for and does not get
 */
record TlsProfile(TlsProfileSection section, List<Problem> problems) {
  private static final FieldPath PATH = FieldPath.of("spec.ols.tlsSecurityProfile");
  private static final String GROUPS = "groups";
  private static final String TLS_12 = "VersionTLS12";
  static final String TLS_13 = "VersionTLS13";
  private static final Set<String> TOO_OLD = Set.of("VersionTLS10", "VersionTLS11");

  private static final List<String> MODERN_CIPHERS =
      List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");

  private static final List<String> INTERMEDIATE_CIPHERS =
      Stream.concat(
              MODERN_CIPHERS.stream(),
              Stream.of(
                  "ECDHE-ECDSA-AES128-GCM-SHA256",
                  "ECDHE-RSA-AES128-GCM-SHA256",
                  "ECDHE-ECDSA-AES256-GCM-SHA384",
                  "ECDHE-RSA-AES256-GCM-SHA384",
                  "ECDHE-ECDSA-CHACHA20-POLY1305",
                  "ECDHE-RSA-CHACHA20-POLY1305"))
          .toList();

  static final TlsProfileSection INTERMEDIATE =
      new TlsProfileSection("IntermediateType", TLS_12, INTERMEDIATE_CIPHERS);

  private static final TlsProfileSection MODERN =
      new TlsProfileSection("ModernType", TLS_13, MODERN_CIPHERS);

  static TlsProfile of(@Nullable TlsSecurityProfile profile) {
    return of(profile, PATH);
  }

  /** The profile that stands at that path. */
  static TlsProfile of(@Nullable TlsSecurityProfile profile, FieldPath path) {
    String type = Optional.ofNullable(profile).map(TlsSecurityProfile::getType).orElse("");
    return switch (type) {
      case TlsSecurityProfile.OLD ->
          new TlsProfile(INTERMEDIATE, List.of(raised(path.field("type"), "Old", "Intermediate")));
      case TlsSecurityProfile.MODERN -> new TlsProfile(MODERN, List.of());
      case TlsSecurityProfile.CUSTOM -> custom(profile == null ? null : profile.getCustom(), path);
      default -> new TlsProfile(INTERMEDIATE, List.of());
    };
  }

  private static TlsProfile custom(@Nullable CustomTlsProfile custom, FieldPath path) {
    List<String> asked = custom == null ? List.of() : custom.getCiphers();
    List<String> ciphers = asked.isEmpty() ? INTERMEDIATE_CIPHERS : asked;
    String version =
        Optional.ofNullable(custom)
            .map(CustomTlsProfile::getMinTlsVersion)
            .filter(v -> !v.isEmpty())
            .orElse(TLS_12);
    boolean tooOld = TOO_OLD.contains(version);
    FieldPath here = path.field("custom");
    List<Problem> problems = new ArrayList<>();
    if (tooOld) {
      problems.add(raised(here.field("minTLSVersion"), version, TLS_12));
    }
    if (custom != null && custom.getUnknown().containsKey(GROUPS)) {
      problems.add(groups(here.field(GROUPS)));
    }
    return new TlsProfile(
        new TlsProfileSection("Custom", tooOld ? TLS_12 : version, ciphers), List.copyOf(problems));
  }

  private static Problem groups(FieldPath path) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "the service chooses the groups of the key exchange itself",
        "remove it");
  }

  private static Problem raised(FieldPath path, String asked, String given) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "the service takes nothing below TLS 1.2, so \"%s\" is used in place of \"%s\""
            .formatted(given, asked),
        "set it to \"" + given + "\" or higher");
  }
}
