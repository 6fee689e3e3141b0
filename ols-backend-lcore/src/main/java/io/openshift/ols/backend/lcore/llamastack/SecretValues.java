// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values of Secrets that the server would not take for text. After it has put a variable's value in
 * the place of the reference, it makes a number or a truth of whatever looks like one, and then
 * does not start, because a token has to be text. No message says the value.
 */
final class SecretValues {
  /** What Python reads as a whole number or as a fraction. */
  private static final String DIGITS = "\\d(_?\\d)*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[+-]?((D(\\.(D)?)?|\\.D)(e[+-]?D)?|nan|inf|infinity)".replace("D", DIGITS));

  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

  /** Fields that are text in every provider; a port may well be a number. */
  private static final Pattern TEXT = Pattern.compile(".*(key|token|password|secret|user).*");

  private SecretValues() {}

  /**
   * @param env where variables come from
   * @param secrets what may be read
   */
  static List<Problem> check(
      ReconcileView view,
      JsonNode tree,
      Collection<EnvSource> env,
      Collection<ExternalReference> secrets) {
    List<Problem> problems = new ArrayList<>();
    for (EnvSource source : env) {
      if (isText(tree, EnvName.placeholder(source.variable()))) {
        secrets.stream()
            .filter(secret -> secret.name().equals(source.secret()))
            .filter(secret -> secret.keys().consumes(source.key()))
            .findFirst()
            .flatMap(secret -> view.reference(secret).text(source.key()))
            .filter(SecretValues::isConverted)
            .ifPresent(value -> problems.add(converted(source)));
      }
    }
    return problems;
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

  /** Python ignores blanks around a number. */
  private static boolean isConverted(String value) {
    return TRUTH.matcher(value).matches()
        || (!value.isBlank() && NUMBER.matcher(value.strip()).matches());
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
