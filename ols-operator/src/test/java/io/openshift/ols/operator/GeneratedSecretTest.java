// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.testkit.cluster.Eventually;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The database's password: drawn once, kept whatever happens, never drawn for data that it locks.
 */
class GeneratedSecretTest extends ProductTest {
  private static final String PASSWORD = ObjectNames.POSTGRES_PASSWORD;
  private static final String STORAGE = "spec: {ols: {storage: {size: 1Gi}}}";

  GeneratedSecretTest(TestCluster cluster) {
    super(cluster);
  }

  @BeforeEach
  void installed() {
    install();
  }

  @Test
  void withoutAVolumeADeletedSecretIsDrawnAnew() {
    String before = password();
    secret(PASSWORD).delete();
    Eventually.holds("a new Secret", () -> secret(PASSWORD).get() != null);
    assertThat(password()).isNotEqualTo(before);
    awaitRollouts(1, 0, 1);
    operator.awaitReady();
  }

  @Test
  void withoutAVolumeARemovedKeyIsDrawnAnew() {
    removeKey();
    Eventually.holds(
        "a new key", () -> secret(PASSWORD).require().getData().containsKey("password"));
    awaitRollouts(1, 0, 1);
    operator.awaitReady();
  }

  @Test
  void withAVolumeADeletedSecretIsAskedFor() {
    patch(STORAGE);
    awaitRollouts(0, 0, 1);
    operator.awaitReady();
    Secret backup = secret(PASSWORD).require();

    int mark = cluster.requests().mark();
    secret(PASSWORD).delete();
    awaitProblem(
        "CacheReady",
        "GeneratedSecretLost",
        PASSWORD,
        ObjectNames.POSTGRES_CLAIM,
        "put the Secret back from a backup");
    assertThat(operator.writesSince(mark)).allMatch(r -> r.subresource().equals("status"));
    assertThat(secret(PASSWORD).get()).isNull();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 1));

    putSecret(PASSWORD, Map.of("password", decoded(backup)));
    operator.awaitReady();
    assertThat(password()).isEqualTo(backup.getData().get("password"));
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 1));
  }

  @Test
  void withAVolumeARemovedKeyIsAskedFor() {
    patch(STORAGE);
    awaitRollouts(0, 0, 1);
    operator.awaitReady();
    String value = decoded(secret(PASSWORD).require());
    removeKey();
    awaitProblem("CacheReady", "GeneratedSecretLost", PASSWORD, "\"password\"");
    operator.settle();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 1));

    putSecret(PASSWORD, Map.of("password", value));
    operator.awaitReady();
    assertThat(rollouts()).isEqualTo(rolled(0, 0, 1));
  }

  @Test
  void anAlteredValueIsKeptAndReachesThePodsOnce() {
    secret(PASSWORD)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"stringData\":{\"password\":\"mine\"}}");
    awaitRollouts(1, 0, 1);
    assertThat(decoded(secret(PASSWORD).require())).isEqualTo("mine");
    operator.awaitReady();
  }

  private void removeKey() {
    secret(PASSWORD).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"data\":{\"password\":null}}");
  }

  private String password() {
    return secret(PASSWORD).require().getData().get("password");
  }

  private static String decoded(Secret secret) {
    return new String(
        java.util.Base64.getDecoder().decode(secret.getData().get("password")),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
