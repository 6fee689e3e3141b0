// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.view.ReconcileView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What the conditions tell of the file and of the Secrets behind it. */
final class Told {
  private static final String GENERATED = "ConfigGenerated";
  private static final String RESOLVED = "SecretsResolved";

  private Told() {}

  /**
   * @param base where the configuration is from, for the user
   */
  static Aspect generated(JsonNode tree, String text, Pair pair, String base) {
    int providers = 0;
    for (JsonNode api : tree.path("providers")) {
      providers += api.size();
    }
    return new Aspect(
        GENERATED,
        true,
        "ConfigGenerationSucceeded",
        "run.yaml has %d providers and %d models, schema %s, base %s, SHA-256 %s"
            .formatted(
                providers,
                tree.path("registered_resources").path("models").size(),
                pair.schemaVersion(),
                base,
                sha256(text)));
  }

  /** The first reason that has a word of its own counts; the message has all. */
  static Aspect failed(Collection<Problem> obstacles) {
    ProblemCode reason =
        obstacles.stream()
            .map(Problem::code)
            .filter(Codes.TELLING::contains)
            .findFirst()
            .orElse(Codes.FAILED);
    return new Aspect(GENERATED, false, reason.text(), lines(obstacles));
  }

  /** Whether each key of each Secret is there. */
  static Aspect secrets(ReconcileView view, Collection<ExternalReference> secrets) {
    List<Problem> missing =
        secrets.stream()
            .filter(secret -> !view.reference(secret).isFound())
            .map(Told::noSecret)
            .toList();
    List<Problem> incomplete =
        secrets.stream()
            .filter(secret -> lacksKeys(secret, view.reference(secret)))
            .map(Told::noKey)
            .toList();
    if (!missing.isEmpty()) {
      return new Aspect(RESOLVED, false, "SecretNotFound", lines(missing));
    }
    if (!incomplete.isEmpty()) {
      return new Aspect(RESOLVED, false, "SecretKeyMissing", lines(incomplete));
    }
    return new Aspect(
        RESOLVED,
        true,
        "AllSecretsFound",
        "Resolved %d secret references".formatted(secrets.size()));
  }

  private static boolean lacksKeys(ExternalReference secret, ResolvedReference found) {
    return found.isFound()
        && !found.isUnresolved()
        && !secret.keys().consumesAll()
        && secret.keys().anyOf().stream().noneMatch(found.data().keySet()::containsAll);
  }

  private static Problem noSecret(ExternalReference secret) {
    return Problem.user(
        ProblemCode.SECRET_NOT_FOUND,
        secret.path(),
        "Secret \"%s\" with %s is not there".formatted(secret.name(), secret.keys().text()),
        "create it, or name another");
  }

  private static Problem noKey(ExternalReference secret) {
    return Problem.user(
        ProblemCode.KEY_MISSING,
        secret.path(),
        "Secret \"%s\" lacks %s".formatted(secret.name(), secret.keys().text()),
        "add it, or name another");
  }

  private static String lines(Collection<Problem> problems) {
    return problems.stream()
        .sorted()
        .map(Problem::text)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
