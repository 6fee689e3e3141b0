// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row of a {@link ProviderTable}; what its columns mean stands above each table. */
final class ProviderType {
  private static final Set<String> OF_CLIENTS =
      Set.of("allowed_models", "refresh_models", ProviderConfig.NETWORK);

  private final Api api;
  private final String name;
  private final JsonNode row;

  ProviderType(Api api, String name, JsonNode row) {
    this.api = api;
    this.name = name;
    this.row = row;
  }

  Api api() {
    return api;
  }

  String name() {
    return name;
  }

  Optional<String> endpoint() {
    return text(row, "endpoint");
  }

  Optional<String> credential() {
    return text(row, "credential");
  }

  /** The variable with the path of a credential that is a file. */
  Optional<String> file() {
    return text(row, "file");
  }

  Optional<String> region() {
    return text(row, "region");
  }

  Optional<String> fact(String fact) {
    return text(row.path("facts"), fact);
  }

  Optional<String> secret(String key) {
    return text(row.path("secrets"), key);
  }

  boolean isReadElsewhere(String key) {
    return texts("elsewhere").contains(key);
  }

  /** Whether it can be told which models count. */
  boolean isClient() {
    return row.path("client").asBoolean();
  }

  boolean heedsNetwork() {
    return isClient() && row.path("network").asBoolean(true);
  }

  /** Whether it asks a service for answers and yet heeds no proxy and no versions of TLS. */
  boolean passesOverNetwork() {
    return api == Api.INFERENCE && name.startsWith("remote::") && !heedsNetwork();
  }

  List<String> needs() {
    return texts("needs");
  }

  /** Fields that have to be there and may say nothing. */
  List<String> nulls() {
    return texts("nulls");
  }

  /** Field, with a slash before one that is inside, to the kind of database. */
  Map<String, String> stores() {
    Map<String, String> stores = new LinkedHashMap<>();
    row.path("stores").properties().forEach(s -> stores.put(s.getKey(), s.getValue().asText()));
    return stores;
  }

  boolean knows(String field) {
    return row.path("open").asBoolean()
        || texts("fields").contains(field)
        || (isClient() && OF_CLIENTS.contains(field));
  }

  /** The address with the path that the service has it under, unless it has one. */
  String address(String url) {
    return text(row, "path")
        .filter(path -> url.matches("https?://[^/?#]+/?"))
        .map(path -> url.replaceFirst("/$", "") + path)
        .orElse(url);
  }

  private List<String> texts(String column) {
    List<String> texts = new ArrayList<>();
    row.path(column).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Optional<String> text(JsonNode row, String column) {
    return Optional.ofNullable(row.path(column).textValue());
  }
}
