// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How Secrets with certificates are written. */
final class TlsSecret {
  private static final String TYPE = "kubernetes.io/tls";

  private TlsSecret() {}

  /**
   * The Secret with that data.
   *
   * @param live the Secret as it lives, if it does: the API server lets nobody change its type
   */
  static Manifest of(ObjectId id, Optional<Manifest> live, Map<String, String> data) {
    ObjectNode tree = empty(id, live);
    ObjectNode encoded = tree.putObject("data");
    new TreeMap<>(data)
        .forEach(
            (key, text) ->
                encoded.put(
                    key,
                    Base64.getEncoder()
                        .encodeToString(text.getBytes(StandardCharsets.ISO_8859_1))));
    return Manifest.of(id.kind(), tree);
  }

  private static ObjectNode empty(ObjectId id, Optional<Manifest> live) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("apiVersion", id.kind().apiVersion()).put("kind", id.kind().kind());
    tree.putObject("metadata").put("name", id.name()).put("namespace", id.namespace());
    tree.put("type", live.map(m -> m.tree().path("type").asText(TYPE)).orElse(TYPE));
    return tree;
  }
}
