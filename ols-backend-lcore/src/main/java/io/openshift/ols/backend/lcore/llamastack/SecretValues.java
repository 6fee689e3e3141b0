// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.EnvValue;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values of Secrets that the server cannot use as they are. After it has put a variable's value in
 * the place of the reference, it makes a number or a truth of whatever looks like one, and then
 * does not start, because a token has to be text. Release 0.6 makes the address of a database for
 * tables of user and password as they are. No message says the value.
 */
final class SecretValues {
  /** Fields that are text in every provider; a port may well be a number. */
  private static final Pattern TEXT = Pattern.compile(".*(key|token|password|secret|user).*");

  /** What SQLAlchemy would read as the end of the part, or as an escape. */
  private static final Pattern ENDS_PASSWORD = Pattern.compile("@|%[0-9A-Fa-f]{2}");

  private static final Pattern ENDS_USER = Pattern.compile("[:/]|%[0-9A-Fa-f]{2}");

  private final ReconcileView view;
  private final Pair pair;
  private final JsonNode tree;

  private SecretValues(ReconcileView view, Pair pair, JsonNode tree) {
    this.view = view;
    this.pair = pair;
    this.tree = tree;
  }

  /**
   * @param env where variables come from
   * @param secrets what may be read
   */
  static List<Problem> check(
      ReconcileView view,
      Pair pair,
      JsonNode tree,
      Collection<EnvSource> env,
      Collection<ExternalReference> secrets) {
    SecretValues values = new SecretValues(view, pair, tree);
    return env.stream()
        .flatMap(
            source ->
                secrets.stream()
                    .filter(secret -> secret.name().equals(source.secret()))
                    .filter(secret -> secret.keys().consumes(source.key()))
                    .findFirst()
                    .flatMap(secret -> values.problem(source, secret))
                    .stream())
        .toList();
  }

  private Optional<Problem> problem(EnvSource source, ExternalReference secret) {
    String value = view.reference(secret).text(source.key()).orElse("");
    String reference = EnvName.placeholder(source.variable());
    if (isText(tree, reference) && !EnvValue.staysText(value)) {
      return Optional.of(converted(source));
    }
    return pair == Pair.V0_6 && breaksAddress(reference, value)
        ? Optional.of(unescaped(source))
        : Optional.empty();
  }

  private boolean breaksAddress(String reference, String value) {
    for (JsonNode backend : tree.path("storage").path("backends")) {
      boolean broken =
          isBroken(backend.path("user"), reference, ENDS_USER, value)
              || isBroken(backend.path("password"), reference, ENDS_PASSWORD, value);
      if (broken && backend.path("type").asText().equals("sql_postgres")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBroken(JsonNode field, String reference, Pattern ends, String value) {
    return reference.equals(field.textValue()) && ends.matcher(value).find();
  }

  /** Whether it stands alone in a field that takes text. */
  private static boolean isText(JsonNode node, String reference) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (TEXT.matcher(member.getKey()).matches()
          && reference.equals(member.getValue().textValue())) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (isText(child, reference)) {
        return true;
      }
    }
    return false;
  }

  private static Problem unescaped(EnvSource source) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        source.path(),
        "key \"%s\" of Secret \"%s\" has a character that Llama Stack 0.6 does not escape in the"
                .formatted(source.key(), source.secret())
            + " address of the database",
        "use letters and digits, with one at least that is no digit");
  }

  private static Problem converted(EnvSource source) {
    return Problem.user(
        ProblemCode.INVALID_VALUE,
        source.path(),
        "key \"%s\" of Secret \"%s\" looks like a number or a truth, and Llama Stack does not start"
                .formatted(source.key(), source.secret())
            + " with that in the place of a text",
        "use a credential with a letter in it");
  }
}
