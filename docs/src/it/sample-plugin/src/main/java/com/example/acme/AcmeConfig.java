// SPDX-License-Identifier: Apache-2.0
package com.example.acme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.view.ReconcileView;

/** The file that the chat service reads. */
final class AcmeConfig {
  static final String NAME = "acme-chat-config";

  private AcmeConfig() {}

  static ConfigMap of(ReconcileView view) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode providers = root.putArray("providers");
    view.providers().usable().forEach(usable -> describe(providers.addObject(), usable));
    ArrayNode tools = root.putArray("tools");
    view.many(McpServer.Offered.KEY)
        .forEach(offered -> describe(tools.addObject(), offered.server().value()));
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(NAME)
        .withNamespace(view.namespace())
        .endMetadata()
        .addToData("acme.json", root.toPrettyString() + "\n")
        .build();
  }

  private static void describe(ObjectNode node, Providers.Usable usable) {
    node.put("name", usable.facts().value().name()).put("type", usable.wireType());
    usable.facts().value().url().ifPresent(url -> node.put("url", url));
    for (CredentialUse use : usable.facts().credentials()) {
      node.put("credentials", AcmeWorkload.directory(use.secret()));
    }
  }

  private static void describe(ObjectNode node, McpServer server) {
    node.put("name", server.name()).put("url", server.url());
    for (McpHeader header : server.headers()) {
      if (header instanceof McpHeader.FromSecret secret) {
        node.put(header.name(), AcmeWorkload.directory(secret.secret()) + "/" + secret.key());
      }
    }
  }
}
