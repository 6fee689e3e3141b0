// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.KeyReference;
import io.openshift.ols.api.v1alpha1.LlamaStackDatabaseSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackKvStoreSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackSqlStoreSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackStorageSpec;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.EnvSource;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the server keeps its own data. Each half replaces one database and leaves its name, so
 * whatever refers to it goes on doing so.
 */
final class StorageLayer {
  /** The database of keys and values that the server takes when nothing else is said. */
  static final String KV = "kv_default";

  /** The database of tables that the server takes when nothing else is said. */
  static final String SQL = "sql_default";

  private static final long POSTGRES_PORT = 5432;
  private static final long REDIS_PORT = 6379;

  private final RunConfig.Edit edit;
  private final OwnDatabase own;
  private final Pair pair;

  private StorageLayer(RunConfig.Edit edit, OwnDatabase own, Pair pair) {
    this.edit = edit;
    this.own = own;
    this.pair = pair;
  }

  static RunConfig over(
      RunConfig below,
      @Nullable LlamaStackStorageSpec storage,
      DatabaseEndpoint database,
      Pair pair) {
    if (storage == null) {
      return below;
    }
    StorageLayer layer = new StorageLayer(below.edit(), new OwnDatabase(database), pair);
    Optional.ofNullable(storage.getKv()).ifPresent(layer::kv);
    Optional.ofNullable(storage.getSql()).ifPresent(layer::sql);
    return layer.edit.done();
  }

  private void kv(LlamaStackKvStoreSpec kv) {
    ObjectNode backend =
        switch (kv.getType()) {
          case LlamaStackDatabaseSpec.SQLITE -> file("kv_sqlite", "kv_store.db");
          case LlamaStackKvStoreSpec.REDIS -> redis(kv);
          default -> kv.getHost() == null ? own(own.kv(pair)) : server(kv, "kv_postgres", "kv");
        };
    if (kv.getSslMode() != null) {
      backend.put("ssl_mode", kv.getSslMode());
    }
    edit.tree().backends().set(KV, backend);
  }

  private void sql(LlamaStackSqlStoreSpec sql) {
    ObjectNode backend =
        sql.getType().equals(LlamaStackDatabaseSpec.SQLITE)
            ? file("sql_sqlite", "sql_store.db")
            : sql.getHost() == null ? own(own.sql()) : server(sql, "sql_postgres", "sql");
    edit.tree().backends().set(SQL, backend);
  }

  private static ObjectNode file(String type, String name) {
    return node(type).put("db_path", "/tmp/llama-stack/" + name);
  }

  private static ObjectNode redis(LlamaStackKvStoreSpec kv) {
    return node("kv_redis").put("host", kv.getHost()).put("port", port(kv, REDIS_PORT));
  }

  private ObjectNode own(ObjectNode backend) {
    edit.env(own.password());
    return backend;
  }

  private ObjectNode server(LlamaStackDatabaseSpec spec, String type, String half) {
    FieldPath path = Section.STORAGE.field(half);
    ObjectNode backend =
        node(type).put("host", spec.getHost()).put("port", port(spec, POSTGRES_PORT));
    if (spec.getDb() != null) {
      backend.put("db", spec.getDb());
    }
    secret(backend, "user", spec.getUser(), path);
    secret(backend, "password", spec.getPassword(), path);
    return backend;
  }

  private void secret(
      ObjectNode backend, String field, @Nullable KeyReference reference, FieldPath path) {
    if (reference == null) {
      return;
    }
    String half = path.equals(Section.STORAGE.field("kv")) ? "KV" : "SQL";
    String variable = "OLS_LS_STORAGE_" + half + "_" + field.toUpperCase(Locale.ROOT);
    edit.env(new EnvSource(variable, reference.getName(), reference.getKey(), path.field(field)));
    backend.put(field, EnvName.placeholder(variable));
  }

  private static long port(LlamaStackDatabaseSpec spec, long usual) {
    return spec.getPort() == null ? usual : spec.getPort();
  }

  private static ObjectNode node(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }
}
