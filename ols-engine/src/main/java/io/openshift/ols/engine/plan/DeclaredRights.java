// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.component.AccessRule;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rights that components declare, in the smallest parts, since a role may group them otherwise.
 */
final class DeclaredRights {
  private static final String ANY = "";

  private final Set<Right> declared = new HashSet<>();

  /** One verb, on one resource or one path; a name only where the rule has some. */
  private record Right(String group, String resource, String name, String url, String verb) {

    ObjectNode rule() {
      ObjectNode rule = JsonNodeFactory.instance.objectNode();
      if (url.isEmpty()) {
        rule.putArray("apiGroups").add(group);
        rule.putArray("resources").add(resource);
        if (!name.isEmpty()) {
          rule.putArray("resourceNames").add(name);
        }
      } else {
        rule.putArray("nonResourceURLs").add(url);
      }
      rule.putArray("verbs").add(verb);
      return rule;
    }
  }

  DeclaredRights(Collection<AccessRule> rules) {
    rules.forEach(
        r ->
            declared.addAll(
                rights(List.of(r.group()), r.resources(), r.names(), r.urls(), r.verbs())));
  }

  /** What of a role's rule is declared: the rule itself if all of it is. */
  List<JsonNode> of(JsonNode rule) {
    Set<Right> rights =
        rights(
            texts(rule, "apiGroups"),
            texts(rule, "resources"),
            texts(rule, "resourceNames"),
            texts(rule, "nonResourceURLs"),
            texts(rule, "verbs"));
    return declared.containsAll(rights)
        ? List.of(rule)
        : rights.stream().filter(declared::contains).<JsonNode>map(Right::rule).toList();
  }

  private static Set<Right> rights(
      List<String> groups,
      List<String> resources,
      List<String> names,
      List<String> urls,
      List<String> verbs) {
    Set<Right> rights = new LinkedHashSet<>();
    for (String verb : verbs) {
      urls.forEach(url -> rights.add(new Right(ANY, ANY, ANY, url, verb)));
      for (String group : groups) {
        for (String resource : resources) {
          (names.isEmpty() ? Stream.of(ANY) : names.stream())
              .forEach(name -> rights.add(new Right(group, resource, name, ANY, verb)));
        }
      }
    }
    return rights;
  }

  private static List<String> texts(JsonNode rule, String list) {
    return StreamSupport.stream(rule.path(list).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
