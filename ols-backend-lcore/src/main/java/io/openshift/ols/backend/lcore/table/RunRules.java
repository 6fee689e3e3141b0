// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.openshift.ols.spi.toolkit.text.table.KeyTable;
import io.openshift.ols.spi.toolkit.text.table.TableReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Llama Stack's file: the tables, and what several values have to be together. */
final class RunRules {
  private static final String BACKENDS = "storage.backends";
  private static final String STORES = "storage.stores.";
  private static final String KEY_VALUE = "kv";
  private static final String TABLES = "sql";

  /** Stores that exist also where the file does not name them. */
  private static final Set<String> BY_DEFAULT =
      Set.of("metadata", "inference", "conversations", "prompts");

  private static final List<String> STORE_NAMES =
      List.of(
          "metadata",
          "inference",
          "conversations",
          "responses",
          "prompts",
          "connectors",
          "vector_stores");

  private final PairTables tables;
  private final JsonNode file;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private RunRules(PairTables tables, JsonNode file) {
    this.tables = tables;
    this.file = file;
  }

  static Verdict judge(PairTables tables, JsonNode file) {
    RunRules rules = new RunRules(tables, file);
    rules.read(tables.run(), "", file);
    if (rules.refusals.isEmpty()) {
      rules.backends();
      rules.stores();
      rules.providers();
    }
    return new Verdict(rules.refusals, rules.unread);
  }

  private void read(KeyTable table, String place, JsonNode part) {
    TableReading reading = TableReading.of(table, place, part, Nodes::isReplaced);
    refusals.addAll(reading.refusals());
    unread.addAll(reading.unread());
  }

  private void providers() {
    for (Map.Entry<String, JsonNode> api : file.path("providers").properties()) {
      List<JsonNode> providers = Nodes.elements(api.getValue());
      for (int i = 0; i < providers.size(); i++) {
        provider(api.getKey(), "providers.%s[%d]".formatted(api.getKey(), i), providers.get(i));
      }
    }
  }

  private void provider(String api, String place, JsonNode provider) {
    if (Nodes.isReplaced(provider.path("provider_type")) || Nodes.isSet(provider.path("module"))) {
      return;
    }
    JsonNode config =
        provider.has("config") ? provider.path("config") : JsonNodeFactory.instance.objectNode();
    variant(api, provider.path("provider_type"), place + ".provider_type")
        .ifPresent(table -> read(table, place + ".config", config));
  }

  private void backends() {
    for (Map.Entry<String, JsonNode> backend : file.at("/storage/backends").properties()) {
      String place = BACKENDS + "." + backend.getKey();
      variant("backend", backend.getValue().path("type"), place + ".type")
          .ifPresent(table -> read(table, place, backend.getValue()));
    }
  }

  private Optional<KeyTable> variant(String group, JsonNode word, String place) {
    Optional<KeyTable> table = tables.variant(group, word.asText());
    if (table.isEmpty()) {
      refusals.add(place + " is none that this release has");
    }
    return table;
  }

  /** Each store is in a back end that is there and that is of its kind. */
  private void stores() {
    for (String name : STORE_NAMES) {
      boolean keyValue = tables.run().has(STORES + name + ".namespace");
      JsonNode store = file.at("/storage/stores").path(name);
      if (Nodes.isSet(store) || (store.isMissingNode() && BY_DEFAULT.contains(name))) {
        String kind = keyValue ? KEY_VALUE : TABLES;
        store(STORES + name, store.path("backend").asText(kind + "_default"), kind);
      }
    }
  }

  private void store(String place, String backend, String kind) {
    JsonNode backends = file.at("/storage/backends");
    if (backends.isMissingNode()) {
      return;
    }
    if (!backends.has(backend)) {
      refusals.add(place + " is in a back end that is not there");
    } else if (!backends.path(backend).path("type").asText().startsWith(kind + "_")) {
      refusals.add(place + " is in a back end of the wrong kind");
    }
  }
}
