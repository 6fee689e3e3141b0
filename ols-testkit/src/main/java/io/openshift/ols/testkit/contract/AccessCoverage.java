// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.state.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Nobody can grant what he has not: the rights in a component's roles are among its own. */
final class AccessCoverage {
  private static final String ANY = "*";

  private final Manifest role;
  private final Set<AccessRule> access;
  private final List<Finding> findings = new ArrayList<>();

  private AccessCoverage(Manifest role, Set<AccessRule> access) {
    this.role = role;
    this.access = access;
  }

  static Stream<Finding> findings(Part part) {
    return part.manifests().stream()
        .filter(m -> Set.of("Role", "ClusterRole").contains(m.id().kind().kind()))
        .flatMap(m -> new AccessCoverage(m, part.component().access()).find().stream());
  }

  private List<Finding> find() {
    for (JsonNode rule : role.tree().path("rules")) {
      rule.path("nonResourceURLs").forEach(u -> rule.path("verbs").forEach(v -> check(u, v)));
      for (JsonNode group : rule.path("apiGroups")) {
        rule.path("resources")
            .forEach(r -> rule.path("verbs").forEach(v -> check(rule, group, r, v)));
      }
    }
    return findings;
  }

  private void check(JsonNode rule, JsonNode group, JsonNode resource, JsonNode verb) {
    JsonNode names = rule.path("resourceNames");
    boolean covered =
        access.stream()
            .filter(a -> a.group().equals(group.asText()))
            .filter(a -> holds(a.resources(), resource) && holds(a.verbs(), verb))
            .anyMatch(a -> a.names().isEmpty() || (!names.isEmpty() && allIn(names, a.names())));
    if (!covered) {
      findings.add(
          Finding.of(
              role.id(),
              "hands on %s %s, which is not in access()"
                  .formatted(verb.asText(), resource.asText())));
    }
  }

  private void check(JsonNode url, JsonNode verb) {
    if (access.stream().noneMatch(a -> holds(a.urls(), url) && holds(a.verbs(), verb))) {
      findings.add(
          Finding.of(
              role.id(),
              "hands on %s %s, which is not in access()".formatted(verb.asText(), url.asText())));
    }
  }

  private static boolean holds(List<String> allowed, JsonNode wanted) {
    return allowed.contains(ANY) || allowed.contains(wanted.asText());
  }

  private static boolean allIn(JsonNode names, List<String> allowed) {
    for (JsonNode name : names) {
      if (!allowed.contains(name.asText())) {
        return false;
      }
    }
    return true;
  }
}
