// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a test server's etcd, through etcd's JSON gateway. Deleting below the API server
 * empties a cluster in milliseconds, where namespaces alone would take five seconds each; its
 * caches follow by their own watches.
 */
final class EtcdStore {

  /** Of one transaction, see {@code --max-txn-ops} of etcd. */
  static final int MAX_OPERATIONS = 1000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/registry/";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  EtcdStore(String url) {
    this.url = url;
  }

  Set<String> keys() {
    ObjectNode query =
        JSON.createObjectNode()
            .put("key", encode(ROOT))
            .put("range_end", encode("/registry0")) // '0' comes after '/'
            .put("keys_only", true);
    Set<String> keys = new TreeSet<>();
    post("range", query).path("kvs").forEach(pair -> keys.add(decode(pair.path("key").asText())));
    return keys;
  }

  void delete(Collection<String> keys) {
    ArrayNode operations = JSON.createArrayNode();
    for (String key : keys) {
      operations.addObject().putObject("requestDeleteRange").put("key", encode(key));
      if (operations.size() == MAX_OPERATIONS) {
        commit(operations);
        operations.removeAll();
      }
    }
    if (!operations.isEmpty()) {
      commit(operations);
    }
  }

  private void commit(ArrayNode operations) {
    ObjectNode transaction = JSON.createObjectNode();
    transaction.set("success", operations);
    post("txn", transaction);
  }

  private JsonNode post(String method, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v3/kv/" + method))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("etcd refuses " + method + ": " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("etcd does not answer at " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encode(String key) {
    return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String key) {
    return new String(Base64.getDecoder().decode(key), StandardCharsets.UTF_8);
  }
}
