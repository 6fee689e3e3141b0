// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.spi.toolkit.text.table.KeyTable;
import io.openshift.ols.spi.toolkit.text.table.PythonPattern;
import io.openshift.ols.spi.toolkit.text.table.TableReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file of lightspeed-stack: the table, and what several values have to be together. */
final class StackRules {
  private static final int HIGHEST_PORT = 65_535;
  private static final Set<String> MODULES =
      Set.of(
          "k8s",
          "noop",
          "noop-with-token",
          "api-key-token",
          "jwk-token",
          "rh-identity",
          "trusted-proxy");
  private static final Set<String> ACTING = Set.of("k8s", "noop-with-token");
  private static final Set<String> APPROVALS = Set.of("always", "never");
  private static final Set<String> BACKENDS = Set.of("faiss", "pgvector");
  private static final List<String> KINDS = List.of("memory", "sqlite", "postgres");

  private final PairTables tables;
  private final JsonNode file;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  private StackRules(PairTables tables, JsonNode file) {
    this.tables = tables;
    this.file = file;
  }

  static Verdict judge(PairTables tables, JsonNode file) {
    StackRules rules = new StackRules(tables, file);
    TableReading reading = TableReading.of(tables.stack(), "", file, Nodes::isReplaced);
    rules.refusals.addAll(reading.refusals());
    reading.unread().forEach(key -> rules.refusals.add(key + " is no key of this release"));
    if (rules.refusals.isEmpty()) {
      rules.together();
    }
    return new Verdict(rules.refusals, rules.unread);
  }

  private void together() {
    llamaStack(file.path(tables.stack().has("ogx") ? "ogx" : "llama_stack"));
    userData();
    defaults();
    refuse(
        !MODULES.contains(file.at("/authentication/module").asText("noop")),
        "authentication.module is none of " + MODULES);
    databases();
    ports();
    servers();
    documents();
    shields();
  }

  private void llamaStack(JsonNode section) {
    boolean library = section.path("use_as_library_client").asBoolean(false);
    boolean path = Nodes.isSet(section.path("library_client_config_path"));
    boolean made =
        Nodes.isSet(section.path("config"))
            || !file.at("/inference/providers").isEmpty()
            || !file.at("/vector_store/providers").isEmpty();
    refuse(!library && !Nodes.isSet(section.path("url")), "Llama Stack has no address");
    refuse(path && made, "Llama Stack has a file and is to have one made");
    refuse(library && !path && !made, "Llama Stack has no file");
  }

  private void userData() {
    JsonNode data = file.path("user_data_collection");
    for (String kind : List.of("feedback", "transcripts")) {
      refuse(
          data.path(kind + "_enabled").asBoolean(false)
              && !Nodes.isSet(data.path(kind + "_storage")),
          "user_data_collection." + kind + "_storage is missing");
    }
  }

  private void defaults() {
    refuse(
        Nodes.isSet(file.at("/inference/default_model"))
            != Nodes.isSet(file.at("/inference/default_provider")),
        "inference has one of default_model and default_provider without the other");
  }

  private void databases() {
    JsonNode cache = file.path("conversation_cache");
    String type = cache.path("type").asText("");
    List<String> set = KINDS.stream().filter(kind -> Nodes.isSet(cache.path(kind))).toList();
    boolean noop = type.equals("noop");
    refuse(
        !noop && !set.equals(type.isEmpty() ? List.of() : List.of(type)),
        "conversation_cache has not the settings of its type alone");
    refuse(
        Nodes.isSet(file.at("/database/sqlite")) && Nodes.isSet(file.at("/database/postgres")),
        "database is of two kinds");
  }

  private void ports() {
    for (String place :
        List.of(
            "/service/port",
            "/database/postgres/port",
            "/conversation_cache/postgres/port",
            "/quota_handlers/postgres/port")) {
      refuse(
          file.at(place).asLong(0) > HIGHEST_PORT,
          place.substring(1).replace('/', '.') + " is above " + HIGHEST_PORT);
    }
  }

  /** The caller's token can be passed on only where callers have one. */
  private void servers() {
    boolean acting = ACTING.contains(file.at("/authentication/module").asText("noop"));
    List<JsonNode> servers = Nodes.elements(file.path("mcp_servers"));
    for (int i = 0; i < servers.size(); i++) {
      approval(servers.get(i));
      if (!acting
          && Nodes.elements(servers.get(i).path("authorization_headers")).stream()
              .anyMatch(header -> header.asText().trim().equals("kubernetes"))) {
        unread.add("mcp_servers[" + i + "]");
      }
    }
  }

  private void approval(JsonNode server) {
    JsonNode approval = server.path("require_approval");
    refuse(
        approval.isNull() || (approval.isTextual() && !APPROVALS.contains(approval.asText())),
        "mcp_servers.require_approval is none of " + APPROVALS);
  }

  private void documents() {
    List<JsonNode> stores = Nodes.elements(file.at("/rag/byok/stores"));
    List<String> names = stores.stream().map(store -> store.path("rag_id").asText()).toList();
    Set<String> known = new HashSet<>(names);
    refuse(known.size() < names.size(), "two of rag.byok.stores have the same rag_id");
    stores.forEach(this::store);
    file.path("byok_rag").forEach(this::oldStore);
    known.add("okp");
    for (String strategy : List.of("inline", "tool")) {
      refuse(
          Nodes.elements(file.at("/rag/retrieval").path(strategy).path("sources")).stream()
              .anyMatch(source -> !known.contains(source.asText())),
          "rag.retrieval." + strategy + ".sources has one that is not in rag.byok.stores");
    }
  }

  private void store(JsonNode store) {
    String backend = store.path("backend").asText("faiss");
    refuse(!BACKENDS.contains(backend), "rag.byok.stores.backend is none of " + BACKENDS);
    refuse(
        backend.equals("faiss") && store.path("db_path").asText("").isEmpty(),
        "one of rag.byok.stores has no db_path");
    refuse(isNotPositive(store.path("score_multiplier")), "rag.byok.stores.score_multiplier is 0");
    refuse(hasEmptyName(store), "one of rag.byok.stores has an empty name");
  }

  private void oldStore(JsonNode store) {
    String type = store.path("rag_type").asText("inline::faiss");
    refuse(
        type.equals("inline::faiss") && store.path("db_path").asText("").isEmpty(),
        "one of byok_rag has no db_path");
    refuse(hasEmptyName(store), "one of byok_rag has an empty name");
  }

  private static boolean hasEmptyName(JsonNode store) {
    return store.path("rag_id").asText("").isEmpty()
        || store.path("vector_db_id").asText("").isEmpty();
  }

  private static boolean isNotPositive(JsonNode number) {
    return number.isNumber() && number.asDouble() <= 0;
  }

  private void shields() {
    Set<String> names = new HashSet<>();
    List<JsonNode> shields = Nodes.elements(file.path("shields"));
    for (int i = 0; i < shields.size(); i++) {
      JsonNode shield = shields.get(i);
      String place = "shields[" + i + "]";
      refuse(!names.add(shield.path("name").asText()), "two of shields have the same name");
      tables
          .variant("shield", shield.path("provider_id").asText())
          .ifPresentOrElse(
              table -> shield(table, place, shield),
              () -> refusals.add(place + ".provider_id is none that this release has"));
    }
  }

  private void shield(KeyTable table, String place, JsonNode shield) {
    TableReading reading = TableReading.of(table, place, shield, Nodes::isReplaced);
    refusals.addAll(reading.refusals());
    reading.unread().forEach(key -> refusals.add(key + " is no key of this release"));
    for (JsonNode rule : shield.at("/config/rules")) {
      PythonPattern.of(rule.path("pattern").asText())
          .flaw()
          .ifPresent(flaw -> refusals.add(place + " has a pattern that " + flaw));
    }
  }

  private void refuse(boolean wrong, String refusal) {
    if (wrong) {
      refusals.add(refusal);
    }
  }
}
