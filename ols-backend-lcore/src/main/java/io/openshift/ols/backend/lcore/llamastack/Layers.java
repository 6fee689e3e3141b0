// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The layers in their order, each with what it goes by. */
record Layers(ReconcileView view, Pair pair) {

  RunConfig over(ObjectNode base) {
    LlamaStackSpec section = Section.of(view);
    DatabaseEndpoint database = view.one(DatabaseEndpoint.KEY);
    List<Providers.Usable> providers = view.providers().usable();
    List<String> products = providers.stream().map(p -> p.facts().value().name()).toList();
    RunConfig config = RunConfig.of(base);
    config = ProductLayer.over(config, providers, entries());
    config = DocumentLayer.over(config, DocumentStore.of(Rag.of(view)));
    config = OverlayLayer.over(config, section.getProviders(), new HashSet<>(products), entries());
    config = StorageLayer.over(config, section.getStorage(), database, pair);
    config = DisabledLayer.over(config, section, pair, uses());
    config =
        ResourceLayer.over(
            config,
            section.getResources(),
            new ProviderChoice.Preferred(section.getProviders(), products),
            pair);
    return ProtectedLayer.over(config, section, database);
  }

  /** A file that nothing is added to: only the variables that it may refer to are. */
  RunConfig whole(ObjectNode tree) {
    RunConfig.Edit edit = RunConfig.of(tree).edit();
    for (Providers.Usable provider : view.providers().usable()) {
      edit.standOn(entries().of(provider));
    }
    edit.env(new OwnDatabase(view.one(DatabaseEndpoint.KEY)).password());
    return edit.done();
  }

  private ProviderEntries entries() {
    return ProviderEntries.of(view, pair);
  }

  private List<DisabledLayer.Use> uses() {
    List<DisabledLayer.Use> uses = new ArrayList<>();
    if (!view.providers().usable().isEmpty()) {
      uses.add(new DisabledLayer.Use(Api.INFERENCE, "the providers in spec.llm.providers"));
    }
    if (!view.many(McpServer.Offered.KEY).isEmpty()) {
      uses.add(new DisabledLayer.Use(Api.TOOL_RUNTIME, "the MCP servers"));
    }
    if (!Rag.of(view).isEmpty()) {
      uses.add(new DisabledLayer.Use(Api.VECTOR_IO, "the documents in spec.ols.rag"));
    }
    return uses;
  }
}
