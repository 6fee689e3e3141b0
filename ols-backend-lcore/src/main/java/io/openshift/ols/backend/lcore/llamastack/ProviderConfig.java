// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A provider's configuration while it is written. It remembers who wrote each field: a field that
 * is written twice is a problem, whichever value would win.
 */
final class ProviderConfig {
  static final String NETWORK = "network";

  private final ProviderType type;
  private final String id;
  private final FieldPath entry;
  private final ObjectNode config = JsonNodeFactory.instance.objectNode();
  private final Map<String, FieldPath> writers = new HashMap<>();
  private final List<EnvSource> env = new ArrayList<>();
  private final List<String> secretFiles = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  /**
   * @param entry where the provider stands in the resource
   */
  ProviderConfig(ProviderType type, String id, FieldPath entry) {
    this.type = type;
    this.id = id;
    this.entry = entry;
  }

  ProviderType type() {
    return type;
  }

  String id() {
    return id;
  }

  FieldPath entry() {
    return entry;
  }

  boolean has(String field) {
    return config.has(field);
  }

  void write(String field, String value, FieldPath writer) {
    write(field, TextNode.valueOf(value), writer);
  }

  void write(String field, JsonNode value, FieldPath writer) {
    FieldPath other = writers.putIfAbsent(field, writer);
    if (other == null) {
      config.set(field, value.deepCopy());
    } else {
      problem(
          writer,
          "writes \"%s\", which %s writes too".formatted(field, other),
          "leave one of the two out");
    }
  }

  /** The field refers to a variable, which takes its value from a Secret. */
  void write(String field, EnvSource source) {
    write(field, EnvName.placeholder(source.variable()), source.path());
    env(source);
  }

  void env(EnvSource source) {
    env.add(source);
    if (source.isFile()) {
      secretFiles.add(source.secret());
    }
  }

  void problem(FieldPath path, String message, String cure) {
    problems.add(Problem.user(ProblemCode.INVALID_VALUE, path, message, cure));
  }

  void note(FieldPath path, String message, String cure) {
    notes.add(Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure));
  }

  void notes(List<Problem> more) {
    notes.addAll(more);
  }

  /** Adds what the type cannot be without, and judges the whole. */
  Expansion done() {
    type.stores().forEach(this::store);
    type.nulls().stream().filter(field -> !config.has(field)).forEach(config::putNull);
    type.needs().stream().filter(field -> !config.has(field)).forEach(this::missing);
    writers.forEach(this::unknown);
    ObjectNode provider =
        JsonNodeFactory.instance
            .objectNode()
            .put("provider_id", id)
            .put("provider_type", type.name());
    provider.set("config", config);
    return new Expansion(provider, env, secretFiles, problems, notes.stream().sorted().toList());
  }

  /** A store within the server's usual database, unless the user says where. */
  private void store(String field, String kind) {
    String[] way = field.split("/", -1);
    if (writers.containsKey(way[0])) {
      return;
    }
    ObjectNode store = config.withObject("/" + field);
    String name = type.api().key().replace("_io", "") + "_" + id;
    if (kind.equals("kv")) {
      store.put("backend", StorageLayer.KV).put("namespace", name + inner(way));
    } else {
      String table = (name + inner(way)).replaceAll("[^A-Za-z0-9_]", "_");
      store.put("backend", StorageLayer.SQL).put("table_name", table);
    }
  }

  private static String inner(String[] way) {
    return way.length > 1 ? "_" + way[1] : "";
  }

  private void missing(String field) {
    problem(
        entry,
        "type \"%s\" needs \"%s\"".formatted(type.name(), field),
        "give it, or look up what the type needs in the documentation of Llama Stack");
  }

  private void unknown(String field, FieldPath writer) {
    if (!type.knows(field)) {
      note(
          writer,
          "Llama Stack passes over \"%s\" of type \"%s\"".formatted(field, type.name()),
          "correct its name or remove it");
    }
  }
}
