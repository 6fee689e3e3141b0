// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a configuration that a user brings has the form that the layers, and the server, go by.
 * What is absent is fine; what is there has to be what it is taken for.
 */
final class BaseShape {
  /** Which {@code version} of the file the releases read; the only place that says so. */
  private static final Set<String> VERSIONS = Set.of("2");

  private final List<Problem> problems = new ArrayList<>();
  private final String source;
  private final FieldPath path;

  private BaseShape(String source, FieldPath path) {
    this.source = source;
    this.path = path;
  }

  /**
   * @param source where it is from, for the user
   * @param path the field that names it
   */
  static List<Problem> check(JsonNode tree, String source, FieldPath path) {
    BaseShape shape = new BaseShape(source, path);
    shape.version(tree.path("version"));
    shape.each(tree.path("apis"), "apis", JsonNode::isArray, "a list");
    tree.path("apis").forEach(api -> shape.demand(api.isTextual(), "apis", "names only"));
    shape.lists(tree, "providers");
    shape.providers(tree.path("providers"));
    shape.lists(tree, "registered_resources");
    shape.maps(tree.path("storage"), "backends");
    shape.maps(tree.path("storage"), "stores");
    return shape.problems;
  }

  /** A whole number, or digits in quotes, as the server takes it. */
  private void version(JsonNode version) {
    boolean number = version.isIntegralNumber() || version.isTextual();
    if (!number || !VERSIONS.contains(version.asText())) {
      problem(
          Codes.VERSION,
          version.isMissingNode()
              ? "has no version"
              : "has version " + version + ", and only 2 can be read");
    }
  }

  private void providers(JsonNode lists) {
    for (JsonNode list : lists) {
      for (JsonNode provider : list) {
        if (provider.isObject()) {
          provider(provider);
        }
      }
    }
  }

  private void provider(JsonNode provider) {
    for (String key : List.of("provider_id", "provider_type")) {
      demand(provider.path(key).isTextual(), "providers", "a \"" + key + "\" in each entry");
    }
    JsonNode config = provider.path("config");
    demand(config.isObject() || config.isMissingNode(), "providers", "a map for each \"config\"");
  }

  /** A map of lists of maps. */
  private void lists(JsonNode parent, String key) {
    if (each(parent.path(key), key, JsonNode::isObject, "a map")) {
      for (JsonNode list : parent.path(key)) {
        if (demand(list.isArray(), key, "a list in each member")) {
          list.forEach(item -> demand(item.isObject(), key, "maps in each list"));
        }
      }
    }
  }

  /** A map of maps. */
  private void maps(JsonNode parent, String key) {
    if (each(parent, "storage", JsonNode::isObject, "a map")
        && each(parent.path(key), key, JsonNode::isObject, "a map")) {
      parent.path(key).forEach(member -> demand(member.isObject(), key, "a map in each member"));
    }
  }

  private boolean each(JsonNode node, String key, Predicate<JsonNode> form, String what) {
    return demand(node.isMissingNode() || form.test(node), key, what);
  }

  private boolean demand(boolean holds, String key, String what) {
    String message = "needs " + what + " under \"" + key + "\"";
    if (!holds && problems.stream().noneMatch(p -> p.message().endsWith(message))) {
      problem(Codes.FAILED, message);
    }
    return holds;
  }

  private void problem(ProblemCode code, String what) {
    problems.add(
        Problem.user(
            code, path, source + " " + what, "mend it there, or name another configuration"));
  }
}
