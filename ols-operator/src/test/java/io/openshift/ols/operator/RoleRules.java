// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.openshift.ols.testkit.cluster.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Roles as an API server reads them.
 *
 * @param namespace where the first rules count
 * @param here rules of the Role
 * @param everywhere rules of the ClusterRole
 */
record RoleRules(String namespace, List<PolicyRule> here, List<PolicyRule> everywhere) {
  private static final Pattern ONE = Pattern.compile("fieldSelector=metadata\\.name=([^&]+)");

  /** One thing to be allowed. */
  record Attempt(String namespace, String group, String resource, String name, String verb) {}

  /**
   * What a request has to be allowed. A patch that has made an object counts as a creation, too. A
   * list that is bound to a name by its field selector is one of that name.
   */
  static List<Attempt> attempts(Request request) {
    String resource =
        request.subresource().isEmpty()
            ? request.resource()
            : request.resource() + "/" + request.subresource();
    Matcher one = ONE.matcher(URLDecoder.decode(request.uri(), StandardCharsets.UTF_8));
    String name = request.name().isEmpty() && one.find() ? one.group(1) : request.name();
    boolean made = request.verb().equals("patch") && request.code() == 201;
    return Stream.of(request.verb(), made ? "create" : request.verb())
        .distinct()
        .map(verb -> new Attempt(request.namespace(), request.apiGroup(), resource, name, verb))
        .toList();
  }

  boolean allow(Attempt attempt) {
    Stream<PolicyRule> rules =
        attempt.namespace().equals(namespace)
            ? Stream.concat(here.stream(), everywhere.stream())
            : everywhere.stream();
    return rules.anyMatch(rule -> allows(rule, attempt));
  }

  private static boolean allows(PolicyRule rule, Attempt attempt) {
    return rule.getApiGroups().contains(attempt.group())
        && rule.getResources().contains(attempt.resource())
        && rule.getVerbs().contains(attempt.verb())
        && (rule.getResourceNames().isEmpty() || rule.getResourceNames().contains(attempt.name()));
  }

  /**
   * What is allowed and was never attempted: verb and resource. A list begins a watch, which a log
   * tells of only when it has ended.
   */
  SortedSet<String> unused(List<Attempt> attempts) {
    SortedSet<String> unused = new TreeSet<>();
    Stream.concat(here.stream(), everywhere.stream())
        .forEach(
            rule ->
                rule.getResources()
                    .forEach(r -> rule.getVerbs().forEach(v -> unused.add(v + " " + r))));
    attempts.forEach(a -> unused.remove(a.verb() + " " + a.resource()));
    attempts.stream()
        .filter(a -> a.verb().equals("list"))
        .forEach(a -> unused.remove("watch " + a.resource()));
    return unused;
  }
}
