// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.env.Address;
import io.openshift.ols.spi.offer.DatabaseEndpoint;

/**
 * What nobody but the operator decides: where the server listens, because lightspeed-stack beside
 * it has to find it and nobody else may; what it is called; and where conversations are kept, which
 * is the operator's database unless the resource names another.
 */
final class ProtectedLayer {
  private static final String NAME = "openshift-lightspeed-configuration";
  private static final String BACKEND = "postgres_backend";

  private ProtectedLayer() {}

  static RunConfig over(RunConfig below, LlamaStackSpec section, DatabaseEndpoint database) {
    RunConfig.Edit edit = below.edit();
    ObjectNode root = edit.tree().root();
    root.put("version", "2");
    root.remove("image_name");
    root.put("distro_name", NAME);
    root.putObject("server").put("host", Address.HOST).put("port", Address.PORT);
    String backend = StorageLayer.SQL;
    if (section.getStorage() == null || section.getStorage().getSql() == null) {
      backend = BACKEND;
      OwnDatabase own = new OwnDatabase(database);
      edit.tree().backends().set(backend, own.sql());
      edit.env(own.password());
    }
    edit.tree()
        .stores()
        .putObject("conversations")
        .put("backend", backend)
        .put("table_name", "openai_conversations");
    return edit.done();
  }
}
