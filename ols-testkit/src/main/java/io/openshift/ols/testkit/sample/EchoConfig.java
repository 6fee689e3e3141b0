// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;

/** The configuration file: names of variables stand where another backend has paths. */
final class EchoConfig {
  private EchoConfig() {}

  static ConfigMap of(
      ReconcileView view, List<ConfigFragment<McpServer>> servers, EchoCredentials credentials) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("defaultProvider", view.spec().getOls().getDefaultProvider());
    root.put("defaultModel", view.spec().getOls().getDefaultModel());
    ArrayNode providers = root.putArray("providers");
    view.providers().usable().forEach(u -> add(providers.addObject(), u));
    ArrayNode tools = root.putArray("mcpServers");
    servers.forEach(s -> add(tools.addObject(), s.value()));
    ArrayNode names = root.putArray("credentials");
    credentials.env().stream().map(EnvVar::getName).forEach(names::add);
    view.optional(DatabaseEndpoint.KEY).ifPresent(d -> add(root.putObject("database"), d));
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(EchoBackend.CONFIG)
        .withNamespace(view.namespace())
        .withLabels(EchoWorkload.LABELS)
        .endMetadata()
        .addToData("echo.json", root.toPrettyString() + "\n")
        .build();
  }

  private static void add(ObjectNode node, Providers.Usable usable) {
    ProviderFacts facts = usable.facts().value();
    node.put("name", facts.name()).put("type", usable.wireType());
    facts.url().ifPresent(url -> node.put("url", url));
    ArrayNode models = node.putArray("models");
    facts.models().stream().map(ModelFacts::name).forEach(models::add);
  }

  private static void add(ObjectNode node, McpServer server) {
    node.put("name", server.name()).put("url", server.url());
    server.timeout().ifPresent(seconds -> node.put("timeout", seconds));
    ObjectNode headers = node.putObject("headers");
    server.headers().forEach(h -> headers.put(h.name(), source(h)));
  }

  private static void add(ObjectNode node, DatabaseEndpoint database) {
    node.put("host", database.host())
        .put("port", database.port())
        .put("name", database.database())
        .put("user", database.user());
  }

  private static String source(McpHeader header) {
    if (header instanceof McpHeader.FromSecret secret) {
      return "env:" + EchoCredentials.name(secret.secret(), secret.key());
    }
    return header instanceof McpHeader.CallerToken ? "caller-token" : "client";
  }
}
