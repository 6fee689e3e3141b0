// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.catalog.Registered;
import io.openshift.ols.engine.llm.ProviderResolution;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what is set with what the active parts read. */
public final class UnsupportedSettings {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final FieldPath EXTENSIONS = FieldPath.of("spec.extensions");
  private static final List<String> EVERY_PROVIDER =
      List.of("name", "type", "models", "credentialsSecretRef");

  private final List<FieldPath> consumed = new ArrayList<>();
  private final SortedSet<FieldPath> left = new TreeSet<>();

  private UnsupportedSettings() {}

  /** One problem per field, sorted by path; a field that only has its default is not one. */
  public static List<Problem> find(
      OlsConfigSpec spec, Catalog catalog, Collection<Registered<Component>> active) {
    UnsupportedSettings search = new UnsupportedSettings();
    active.forEach(c -> search.consumed.addAll(c.part().consumes()));
    catalog.integrations().forEach(i -> search.consumed.addAll(i.part().consumes()));
    catalog.components().forEach(c -> search.consumed.add(EXTENSIONS.field(c.plugin())));
    ProviderResolution.entries(spec).forEach(e -> search.consumeProvider(catalog, e));
    JsonNode tree = MAPPER.valueToTree(spec);
    search.walk(FieldPath.of("spec"), tree);
    return search.left.isEmpty() ? List.of() : search.problems(tree);
  }

  private void consumeProvider(Catalog catalog, ProviderEntry entry) {
    EVERY_PROVIDER.forEach(member -> consumed.add(entry.path().field(member)));
    catalog
        .provider(entry.spec().getType())
        .map(Registered::part)
        .map(LlmProvider::members)
        .ifPresentOrElse(
            members -> members.forEach(m -> consumed.add(entry.path().field(m))),
            () -> consumed.add(entry.path()));
  }

  /** Of what nobody reads at all, only the outermost field is named. */
  private void walk(FieldPath path, JsonNode node) {
    if (consumed.stream().anyMatch(c -> c.covers(path))) {
      return;
    }
    if (node.isContainerNode() && consumed.stream().anyMatch(path.general()::covers)) {
      children(path, node).forEach(this::walk);
    } else if (isSet(path, node)) {
      left.add(path);
    }
  }

  private static boolean isSet(FieldPath path, JsonNode node) {
    return node.isContainerNode()
        ? children(path, node).entrySet().stream().anyMatch(c -> isSet(c.getKey(), c.getValue()))
        : !node.isNull() && !CrdDefaults.isDefault(path, node);
  }

  private static Map<FieldPath, JsonNode> children(FieldPath path, JsonNode node) {
    Map<FieldPath, JsonNode> children = new LinkedHashMap<>();
    node.properties().forEach(e -> children.put(path.field(e.getKey()), e.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.put(path.index(i), node.get(i));
    }
    return children;
  }

  /** A field that no schema knows is told apart: nobody will ever read it. */
  private List<Problem> problems(JsonNode tree) {
    SortedSet<FieldPath> unknown = SchemaGaps.ofSpec(tree).unknown();
    unknown.removeIf(u -> left.stream().noneMatch(u::covers));
    left.removeIf(l -> unknown.stream().anyMatch(u -> u.covers(l)));
    return Stream.concat(
            unknown.stream().map(u -> problem(u, "no such field", "correct its name or remove it")),
            left.stream().map(l -> problem(l, "is set, and nothing that is active reads it", "")))
        .sorted()
        .toList();
  }

  private static Problem problem(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
