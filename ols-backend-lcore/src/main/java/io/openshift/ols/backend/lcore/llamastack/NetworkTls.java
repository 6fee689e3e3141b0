// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.CustomTlsProfile;
import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TLS profile in the words of {@code TLSConfig} in {@code
 * providers/utils/inference/model_registry.py}: a lowest version, which is 1.2 or 1.3, and ciphers
 * for TLS 1.2 as OpenSSL names them. OpenSSL fails when there is none among them.
 *
 * @param section {@code min_version} and {@code ciphers}
 * @param notes what is asked for and not done
 */
record NetworkTls(ObjectNode section, List<Problem> notes) {
  private static final String TLS_12 = "TLSv1.2";
  private static final String TLS_13 = "TLSv1.3";
  private static final Map<String, String> VERSIONS =
      Map.of("VersionTLS12", TLS_12, "VersionTLS13", TLS_13);
  private static final String ONLY_TLS_13 = "TLS_";

  private static final List<String> INTERMEDIATE =
      List.of(
          "ECDHE-ECDSA-AES128-GCM-SHA256",
          "ECDHE-RSA-AES128-GCM-SHA256",
          "ECDHE-ECDSA-AES256-GCM-SHA384",
          "ECDHE-RSA-AES256-GCM-SHA384",
          "ECDHE-ECDSA-CHACHA20-POLY1305",
          "ECDHE-RSA-CHACHA20-POLY1305");

  /** The profile that stands at that path. */
  static NetworkTls of(TlsSecurityProfile profile, FieldPath path) {
    return switch (profile.getType()) {
      case TlsSecurityProfile.MODERN -> new NetworkTls(section(TLS_13, List.of()), List.of());
      case TlsSecurityProfile.OLD ->
          new NetworkTls(section(TLS_12, INTERMEDIATE), List.of(raised(path.field("type"), "Old")));
      case TlsSecurityProfile.CUSTOM -> custom(profile.getCustom(), path.field("custom"));
      default -> new NetworkTls(section(TLS_12, INTERMEDIATE), List.of());
    };
  }

  private static NetworkTls custom(@Nullable CustomTlsProfile custom, FieldPath path) {
    String asked = Optional.ofNullable(custom).map(CustomTlsProfile::getMinTlsVersion).orElse("");
    String version = VERSIONS.getOrDefault(asked, TLS_12);
    List<String> names = custom == null ? List.of() : custom.getCiphers();
    List<String> ciphers = names.stream().filter(c -> !c.startsWith(ONLY_TLS_13)).toList();
    List<Problem> notes = new ArrayList<>();
    if (!asked.isEmpty() && !VERSIONS.containsKey(asked)) {
      notes.add(raised(path.field("minTLSVersion"), asked));
    }
    if (custom != null && custom.getUnknown().containsKey("groups")) {
      notes.add(
          note(path.field("groups"), "Llama Stack chooses the groups of the key exchange itself"));
    }
    if (!names.isEmpty() && ciphers.isEmpty() && version.equals(TLS_12)) {
      notes.add(
          note(
              path.field("ciphers"),
              "no name is that of a cipher of TLS 1.2, so those of Intermediate are used"));
    }
    boolean usual = ciphers.isEmpty() && version.equals(TLS_12);
    return new NetworkTls(section(version, usual ? INTERMEDIATE : ciphers), List.copyOf(notes));
  }

  private static ObjectNode section(String version, List<String> ciphers) {
    ObjectNode section = JsonNodeFactory.instance.objectNode().put("min_version", version);
    if (!ciphers.isEmpty()) {
      ciphers.forEach(section.putArray("ciphers")::add);
    }
    return section;
  }

  private static Problem raised(FieldPath path, String asked) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "Llama Stack takes nothing below TLS 1.2, so that is used in place of \"" + asked + "\"",
        "ask for TLS 1.2 or higher");
  }

  private static Problem note(FieldPath path, String message) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, "remove it");
  }
}
