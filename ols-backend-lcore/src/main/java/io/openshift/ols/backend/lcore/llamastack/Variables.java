// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Variables of a file: which it refers to, by the server's own syntax, and where each takes its
 * value from. A reference may bring a default, {@code ${env.NAME:=text}}; then the variable need
 * not be there.
 */
final class Variables {
  private final SortedSet<String> used = new TreeSet<>();
  private final SortedSet<String> demanded = new TreeSet<>();
  private final SortedMap<String, List<EnvSource>> sources = new TreeMap<>();

  private Variables() {}

  static Variables of(JsonNode tree, Collection<EnvSource> sources) {
    Variables variables = new Variables();
    variables.collect(tree);
    for (EnvSource source : sources) {
      List<EnvSource> there =
          variables.sources.computeIfAbsent(source.variable(), name -> new ArrayList<>());
      if (there.stream().noneMatch(other -> sameKey(other, source))) {
        there.add(source);
      }
    }
    return variables;
  }

  /** Those that the file, or a client of its own accord, refers to; sorted, each once. */
  List<EnvVar> env() {
    return used().stream().map(EnvSource::envVar).toList();
  }

  /** Where those come from. */
  List<EnvSource> used() {
    return sources.values().stream()
        .map(all -> all.get(0))
        .filter(source -> source.isFile() || used.contains(source.variable()))
        .toList();
  }

  /** Variables with two sources, and references to a variable that has none. */
  List<Problem> problems(FieldPath file) {
    List<Problem> problems = new ArrayList<>();
    sources.values().stream()
        .filter(all -> all.size() > 1)
        .forEach(all -> problems.add(collision(all.get(0), all.get(1))));
    demanded.stream()
        .filter(name -> !sources.containsKey(name))
        .forEach(name -> problems.add(unknown(name, file)));
    return problems;
  }

  private void collect(JsonNode node) {
    if (node.isTextual()) {
      Matcher matcher = EnvName.REFERENCE.matcher(node.textValue());
      while (matcher.find()) {
        used.add(matcher.group(1));
        if (matcher.group(2) == null) {
          demanded.add(matcher.group(1));
        }
      }
    }
    node.forEach(this::collect);
  }

  private static boolean sameKey(EnvSource one, EnvSource other) {
    return one.secret().equals(other.secret()) && one.key().equals(other.key());
  }

  private static Problem collision(EnvSource one, EnvSource other) {
    return Problem.user(
        Codes.VARIABLE,
        other.path(),
        "would be the variable %s, which %s is".formatted(other.variable(), one.path()),
        "change one of the two names");
  }

  private static Problem unknown(String name, FieldPath file) {
    return Problem.user(
        Codes.FAILED,
        file,
        "refers to the variable %s, and nothing sets it".formatted(name),
        "give it a default, as in ${env.%s:=}, or name its Secret in secretRefs of a provider"
            .formatted(name));
  }
}
