// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import org.jspecify.annotations.Nullable;

/** What Llama Stack has to know of a database, whatever it keeps in it. */
public interface LlamaStackDatabaseSpec extends OpenObject {

  /** A file in the container, lost with it. */
  String SQLITE = "sqlite";

  /** A PostgreSQL server; without a host, the operator's own. */
  String POSTGRES = "postgres";

  /** One of the constants of this type; a store of keys and values has one more. */
  String getType();

  @Nullable String getHost();

  /** Absent means the usual port of such a server. */
  @Nullable Long getPort();

  /** Name of the database. */
  @Nullable String getDb();

  /** Key of a Secret. */
  @Nullable KeyReference getUser();

  /** Key of a Secret. */
  @Nullable KeyReference getPassword();
}
