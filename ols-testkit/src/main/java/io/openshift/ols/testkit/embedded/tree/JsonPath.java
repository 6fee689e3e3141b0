// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSONPath of printer columns: members, indices, {@code [*]}, and filters that compare a member
 * with a text or a number.
 */
public final class JsonPath {
  private static final Pattern MEMBER = Pattern.compile("\\.?((?:\\\\.|[^.\\[\\\\])+)");
  private static final Pattern QUOTED = Pattern.compile("\\[['\"]((?:\\\\.|[^'\"])*)['\"]]");
  private static final Pattern INDEX = Pattern.compile("\\[(-?\\d+|\\*)]");
  private static final Pattern FILTER =
      Pattern.compile("\\[\\?\\(\\s*@\\.([^=!\\s]+)\\s*(==|!=)\\s*[\"']?([^\"')]*)[\"']?\\s*\\)]");

  private final List<Function<JsonNode, List<JsonNode>>> steps = new ArrayList<>();

  private JsonPath() {}

  /** Reads a path, e.g. {@code .status.conditions[?(@.type=="Ready")].status}. */
  public static JsonPath parse(String text) {
    JsonPath path = new JsonPath();
    String rest = text.strip().replaceAll("^\\{|}$", "");
    while (!rest.isEmpty() && !rest.equals(".")) {
      rest = rest.substring(path.step(rest));
    }
    return path;
  }

  private int step(String rest) {
    Matcher filter = FILTER.matcher(rest);
    if (filter.lookingAt()) {
      String[] member = filter.group(1).split("\\.", -1);
      boolean equal = filter.group(2).equals("==");
      String value = filter.group(3).strip();
      steps.add(
          node ->
              Trees.items(node).stream()
                  .filter(item -> Trees.text(item, member).equals(value) == equal)
                  .toList());
      return filter.end();
    }
    Matcher quoted = QUOTED.matcher(rest);
    if (quoted.lookingAt()) {
      member(quoted.group(1));
      return quoted.end();
    }
    Matcher index = INDEX.matcher(rest);
    if (index.lookingAt()) {
      index(index.group(1));
      return index.end();
    }
    Matcher member = MEMBER.matcher(rest);
    if (member.lookingAt()) {
      member(member.group(1));
      return member.end();
    }
    throw new IllegalArgumentException("not a path of a printer column: " + rest);
  }

  private void member(String escaped) {
    String name = escaped.replaceAll("\\\\(.)", "$1");
    steps.add(
        node -> {
          JsonNode found = Trees.find(node, name);
          return found == null ? List.of() : List.of(found);
        });
  }

  private void index(String text) {
    if (text.equals("*")) {
      steps.add(node -> node.isObject() ? node.valueStream().toList() : Trees.items(node));
      return;
    }
    int number = Integer.parseInt(text);
    steps.add(
        node -> {
          int at = number < 0 ? node.size() + number : number;
          return node.has(at) ? List.of(node.get(at)) : List.of();
        });
  }

  /** All values that the path leads to. */
  public List<JsonNode> find(JsonNode root) {
    List<JsonNode> nodes = List.of(root);
    for (Function<JsonNode, List<JsonNode>> step : steps) {
      nodes = nodes.stream().flatMap(node -> step.apply(node).stream()).toList();
    }
    return nodes;
  }
}
