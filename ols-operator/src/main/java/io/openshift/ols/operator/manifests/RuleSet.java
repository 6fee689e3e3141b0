// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.state.ApiKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects rights, and says them with few rules that repeat nothing. */
final class RuleSet {
  /** Stands for every object. */
  private static final String ALL = "";

  /** Group, then resource, then name: what is allowed. */
  private final Map<String, Map<String, Map<String, SortedSet<String>>>> verbs = new TreeMap<>();

  private final Map<String, SortedSet<String>> verbsOfPaths = new TreeMap<>();

  /** What is allowed on a resource: to objects of these names, or to all. */
  private record Grant(SortedSet<String> names, SortedSet<String> verbs) {}

  /** All objects of a kind. */
  RuleSet allow(List<String> allowed, ApiKind kind) {
    return allow(allowed, kind, List.of());
  }

  /** The objects of a kind with these names; without any, all of them. */
  RuleSet allow(List<String> allowed, ApiKind kind, Collection<String> names) {
    return allow(allowed, kind.group(), kind.plural(), names);
  }

  RuleSet allow(List<String> allowed, String group, String resource, Collection<String> names) {
    Map<String, SortedSet<String>> byName =
        verbs
            .computeIfAbsent(group, g -> new TreeMap<>())
            .computeIfAbsent(resource, r -> new TreeMap<>());
    for (String name : names.isEmpty() ? List.of(ALL) : names) {
      byName.computeIfAbsent(name, n -> new TreeSet<>()).addAll(allowed);
    }
    return this;
  }

  RuleSet allow(AccessRule rule) {
    rule.resources().forEach(r -> allow(rule.verbs(), rule.group(), r, rule.names()));
    rule.urls()
        .forEach(u -> verbsOfPaths.computeIfAbsent(u, p -> new TreeSet<>()).addAll(rule.verbs()));
    return this;
  }

  List<PolicyRule> rules() {
    List<PolicyRule> rules = new ArrayList<>();
    verbs.forEach(
        (group, resources) ->
            shared(resources).forEach((grant, r) -> rules.add(rule(group, grant, r))));
    shared(Map.of(ALL, verbsOfPaths)).forEach((grant, all) -> rules.add(rule(grant)));
    return rules;
  }

  private static PolicyRule rule(String group, Grant grant, SortedSet<String> resources) {
    return new PolicyRuleBuilder()
        .withApiGroups(group)
        .withResources(List.copyOf(resources))
        .withResourceNames(List.copyOf(grant.names()))
        .withVerbs(List.copyOf(grant.verbs()))
        .build();
  }

  private static PolicyRule rule(Grant paths) {
    return new PolicyRuleBuilder()
        .withNonResourceURLs(List.copyOf(paths.names()))
        .withVerbs(List.copyOf(paths.verbs()))
        .build();
  }

  /** Resources on which the same is allowed share a rule. */
  private static Map<Grant, SortedSet<String>> shared(
      Map<String, Map<String, SortedSet<String>>> resources) {
    Map<Grant, SortedSet<String>> shared = new LinkedHashMap<>();
    resources.forEach(
        (resource, byName) ->
            grants(byName)
                .forEach(g -> shared.computeIfAbsent(g, k -> new TreeSet<>()).add(resource)));
    return shared;
  }

  /** Names with which the same is allowed share a grant; what is allowed to all is not repeated. */
  private static List<Grant> grants(Map<String, SortedSet<String>> byName) {
    SortedSet<String> toAll = byName.getOrDefault(ALL, new TreeSet<>());
    Map<SortedSet<String>, SortedSet<String>> names = new LinkedHashMap<>();
    byName.forEach(
        (name, allowed) -> {
          SortedSet<String> left = new TreeSet<>(allowed);
          left.removeAll(toAll);
          if (!left.isEmpty()) {
            names.computeIfAbsent(left, v -> new TreeSet<>()).add(name);
          }
        });
    List<Grant> grants = new ArrayList<>();
    if (!toAll.isEmpty()) {
      grants.add(new Grant(new TreeSet<>(), toAll));
    }
    names.forEach((allowed, of) -> grants.add(new Grant(of, allowed)));
    return grants;
  }
}
