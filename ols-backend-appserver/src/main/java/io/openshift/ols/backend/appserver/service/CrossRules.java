// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the service demands of several values together; each by itself was found to be fine. */
final class CrossRules {
  private static final Set<String> ACTING_MODULES = Set.of("k8s", "noop-with-token");
  private static final long DEFAULT_WINDOW = 128_000;
  private static final long DEFAULT_RESPONSE = 4096;
  private static final double DEFAULT_RATIO = 0.5;

  private static final Set<String> MODERN =
      Set.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");
  private static final Set<String> INTERMEDIATE =
      Set.of(
          "ECDHE-ECDSA-AES128-GCM-SHA256",
          "ECDHE-RSA-AES128-GCM-SHA256",
          "ECDHE-ECDSA-AES256-GCM-SHA384",
          "ECDHE-RSA-AES256-GCM-SHA384",
          "ECDHE-ECDSA-CHACHA20-POLY1305",
          "ECDHE-RSA-CHACHA20-POLY1305",
          "DHE-RSA-AES128-GCM-SHA256",
          "DHE-RSA-AES256-GCM-SHA384");

  private final JsonNode file;
  private final JsonNode ols;
  private final boolean proxied;
  private final List<String> refusals = new ArrayList<>();

  CrossRules(JsonNode file, boolean proxied) {
    this.proxied = proxied;
    this.file = file;
    this.ols = file.path("ols_config");
  }

  List<String> refusals() {
    file.path("llm_providers").forEach(this::provider);
    defaults();
    cache();
    serving();
    tlsProfile();
    userData();
    refuse(
        isSet(ols.at("/proxy_config/proxy_ca_cert_path"))
            && !proxied
            && !isSet(ols.at("/proxy_config/proxy_url")),
        "ols_config.proxy_config has a certificate and no proxy_url");
    ols.at("/reference_content/indexes").forEach(this::index);
    serverNames();
    return refusals;
  }

  private void provider(JsonNode provider) {
    String name = provider.path("name").asText();
    String type = provider.path("type").asText(name).toLowerCase(Locale.ROOT);
    refuse(!PinnedService.PROVIDERS.contains(type), "provider " + name + " is of no known type");
    refuse(
        type.equals("watsonx") && !isSet(provider.path("project_id")),
        "provider " + name + " has no project_id");
    List<String> blocks =
        PinnedService.PROVIDERS.stream().filter(p -> isSet(provider.path(p + "_config"))).toList();
    refuse(
        !blocks.isEmpty() && !blocks.equals(List.of(type)),
        "provider " + name + " has the settings of another type");
    provider.path("models").forEach(model -> window(name, model));
  }

  /** The window has to hold the answer, what tools may say, and one token more. */
  private void window(String provider, JsonNode model) {
    long window = model.path("context_window_size").asLong(DEFAULT_WINDOW);
    JsonNode parameters = model.path("parameters");
    long response = parameters.path("max_tokens_for_response").asLong(DEFAULT_RESPONSE);
    double ratio = parameters.path("tool_budget_ratio").asDouble(DEFAULT_RATIO);
    long tools = hasTools() ? (long) (window * ratio) : 0;
    refuse(
        window <= response + tools,
        "model %s of provider %s has too small a window"
            .formatted(model.path("name").asText(), provider));
  }

  private boolean hasTools() {
    return isSet(ols.path("solr_hybrid"))
        || elements(file.path("mcp_servers")).anyMatch(this::survives);
  }

  /** The caller's token can be passed on only where callers have one. */
  private boolean survives(JsonNode server) {
    JsonNode module = ols.at("/authentication_config/module");
    return ACTING_MODULES.contains(isSet(module) ? module.asText() : "k8s")
        || elements(server.path("headers")).noneMatch(h -> h.asText().trim().equals("kubernetes"));
  }

  private void defaults() {
    JsonNode provider = last(file.path("llm_providers"), ols.path("default_provider"));
    JsonNode model = last(provider.path("models"), ols.path("default_model"));
    refuse(provider.isMissingNode(), "ols_config.default_provider names no provider");
    refuse(
        !provider.isMissingNode() && model.isMissingNode(),
        "ols_config.default_model names no model of the default provider");
  }

  private void cache() {
    JsonNode cache = ols.path("conversation_cache");
    refuse(
        !cache.has(cache.path("type").asText()),
        "ols_config.conversation_cache has no settings of its type");
  }

  private void serving() {
    boolean off = file.at("/dev_config/disable_tls").asBoolean(false);
    for (String path : List.of("tls_certificate_path", "tls_key_path")) {
      refuse(
          !off && ols.path("tls_config").path(path).asText("").isEmpty(),
          "ols_config.tls_config." + path + " is missing");
    }
  }

  private void tlsProfile() {
    String type = ols.at("/tlsSecurityProfile/type").asText("");
    Set<String> known = new HashSet<>(MODERN);
    if (type.equals("IntermediateType")) {
      known.addAll(INTERMEDIATE);
    }
    boolean free = type.isEmpty() || type.equals("Custom") || type.equals("null");
    refuse(
        !free
            && elements(ols.at("/tlsSecurityProfile/ciphers"))
                .anyMatch(cipher -> !known.contains(cipher.asText())),
        "ols_config.tlsSecurityProfile.ciphers has one that is not of its type");
  }

  private void userData() {
    JsonNode data = ols.path("user_data_collection");
    for (String kind : List.of("feedback", "transcripts")) {
      refuse(
          !data.path(kind + "_disabled").asBoolean(true) && !isSet(data.path(kind + "_storage")),
          "ols_config.user_data_collection." + kind + "_storage is missing");
    }
  }

  private void index(JsonNode index) {
    refuse(
        isSet(index.path("product_docs_index_id")) && !isSet(index.path("product_docs_index_path")),
        "an index of ols_config.reference_content has an id and no path");
  }

  private void serverNames() {
    Set<String> names = new HashSet<>();
    file.path("mcp_servers")
        .forEach(
            server ->
                refuse(
                    !names.add(server.path("name").asText()),
                    "two of mcp_servers have the same name"));
  }

  private void refuse(boolean wrong, String refusal) {
    if (wrong) {
      refusals.add(refusal);
    }
  }

  /** Of two elements with the same name the service keeps the last. */
  private static JsonNode last(JsonNode list, JsonNode name) {
    return elements(list)
        .filter(element -> element.path("name").equals(name))
        .reduce((first, second) -> second)
        .orElse(MissingNode.getInstance());
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }
}
