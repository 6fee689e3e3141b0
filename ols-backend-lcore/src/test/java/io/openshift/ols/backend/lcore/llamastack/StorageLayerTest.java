// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.backend.lcore.pair.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageLayerTest {
  private static final String SERVER =
      "type: postgres, host: db.acme, db: stack, user: {name: pg, key: u},"
          + " password: {name: pg, key: p}";

  @Test
  void withoutASectionTheBaseStays() {
    RunConfig below = Yaml.builtIn(Pair.V0_6);

    assertThat(StorageLayer.over(below, null, TestView.of("").database(), Pair.V0_6))
        .isSameAs(below);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: sqlite                          | {type: kv_sqlite, db_path: /tmp/llama-stack/kv_store.db}",
        "type: redis, host: r.acme             | {type: kv_redis, host: r.acme, port: 6379}",
        "type: redis, host: r.acme, port: 1234 | {type: kv_redis, host: r.acme, port: 1234}"
      })
  void keysAndValuesAreKeptWhereTheServerCanKeepThem(String kv, String backend) {
    RunConfig config = over("kv: {" + kv + "}");

    assertThat(Yaml.text(backend(config, "kv_default"))).isEqualTo(text(backend));
    assertThat(config.env()).isEmpty();
  }

  @Test
  void eachHalfLeavesTheOther() {
    ObjectNode base = Yaml.builtIn(Pair.V0_6).tree().backends();

    assertThat(backend(over("kv: {type: redis, host: r}"), "sql_default"))
        .isEqualTo(base.get("sql_default"));
    assertThat(backend(over("sql: {type: postgres}"), "kv_default"))
        .isEqualTo(base.get("kv_default"));
  }

  @Test
  void storesGoOnReferringToTheSameNames() {
    assertThat(over("kv: {type: postgres}, sql: {type: postgres}").tree().stores())
        .isEqualTo(Yaml.builtIn(Pair.V0_6).tree().stores());
  }

  @Test
  void postgresWithoutAHostIsTheOperatorsOwn() {
    RunConfig config = over("kv: {type: postgres}, sql: {type: postgres}");

    assertThat(Yaml.text(backend(config, "kv_default")))
        .isEqualTo(
            text(
                "{type: kv_postgres, host: lightspeed-postgres-server.lightspeed.svc, port: 5432,"
                    + " db: llamastack, user: postgres, password: '${env.POSTGRES_PASSWORD}',"
                    + " ssl_mode: require,"
                    + " ca_cert_path: /etc/certs/postgres-ca/service-ca.crt}"));
    assertThat(backend(config, "sql_default").path("type").asText()).isEqualTo("sql_postgres");
  }

  /** OGX passes over the authority otherwise. */
  @Test
  void theLaterReleaseIsAskedToVerifyTheOperatorsOwn() {
    ObjectNode backend = backend(over("kv: {type: postgres}", Pair.V0_7), "kv_default");

    assertThat(backend.path("ssl_mode").asText()).isEqualTo("verify-full");
    assertThat(backend.path("ca_cert_path").asText())
        .isEqualTo("/etc/certs/postgres-ca/service-ca.crt");
  }

  @Test
  void withoutAKnownAuthorityTheConnectionIsEncryptedAndNotVerified() {
    RunConfig config =
        StorageLayer.over(
            Yaml.builtIn(Pair.V0_6),
            Yaml.section("storage: {kv: {type: postgres}}").getStorage(),
            TestView.of("").withoutDatabaseCa().database(),
            Pair.V0_7);

    assertThat(backend(config, "kv_default").has("ca_cert_path")).isFalse();
    assertThat(backend(config, "kv_default").path("ssl_mode").asText()).isEqualTo("require");
  }

  /** A server of one's own has the fields that Llama Stack has; a connection string is none. */
  @Test
  void userAndPasswordOfAServerComeFromSecrets() {
    RunConfig config = over("kv: {" + SERVER + ", sslMode: verify-full}, sql: {" + SERVER + "}");

    assertThat(Yaml.text(backend(config, "kv_default")))
        .isEqualTo(
            text(
                "{type: kv_postgres, host: db.acme, port: 5432, db: stack, ssl_mode: verify-full,"
                    + " user: '${env.OLS_LS_STORAGE_KV_USER}',"
                    + " password: '${env.OLS_LS_STORAGE_KV_PASSWORD}'}"));
    assertThat(config.env())
        .extracting(e -> e.variable() + " <- " + e.secret() + "/" + e.key() + " at " + e.path())
        .containsExactly(
            "OLS_LS_STORAGE_KV_USER <- pg/u at spec.ols.llamaStack.storage.kv.user",
            "OLS_LS_STORAGE_KV_PASSWORD <- pg/p at spec.ols.llamaStack.storage.kv.password",
            "OLS_LS_STORAGE_SQL_USER <- pg/u at spec.ols.llamaStack.storage.sql.user",
            "OLS_LS_STORAGE_SQL_PASSWORD <- pg/p at spec.ols.llamaStack.storage.sql.password");
  }

  @Test
  void conversationsAreInTheOperatorsDatabaseUnlessTheUserNamesOneForTables() {
    assertThat(conversations("kv: {type: redis, host: r}")).isEqualTo("postgres_backend");
    assertThat(conversations("sql: {type: sqlite}")).isEqualTo("sql_default");
  }

  private static String conversations(String storage) {
    TestView view = TestView.section("storage: {" + storage + "}");
    return ProtectedLayer.over(Yaml.builtIn(Pair.V0_6), Section.of(view), view.database())
        .tree()
        .stores()
        .at("/conversations/backend")
        .asText();
  }

  private static RunConfig over(String storage) {
    return over(storage, Pair.V0_6);
  }

  private static RunConfig over(String storage, Pair pair) {
    return StorageLayer.over(
        Yaml.builtIn(pair),
        Yaml.section("storage: {" + storage + "}").getStorage(),
        TestView.of("").database(),
        pair);
  }

  private static ObjectNode backend(RunConfig config, String name) {
    return (ObjectNode) config.tree().backends().get(name);
  }

  private static String text(String yaml) {
    return Yaml.text(Yaml.map(yaml));
  }
}
