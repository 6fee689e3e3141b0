// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Objects;

/**
 * A variable of the environment and the key of the Secret behind it.
 *
 * @param variable its name
 * @param secret the Secret
 * @param key the key within the Secret
 * @param path the field of the resource that asks for it
 * @param isFile whether it holds the path of the mounted key instead of the value; a client looks
 *     for such a variable by itself, no file refers to it
 */
public record EnvSource(
    String variable, String secret, String key, FieldPath path, boolean isFile) {
  public EnvSource {
    Objects.requireNonNull(variable);
    Objects.requireNonNull(secret);
    Objects.requireNonNull(key);
    Objects.requireNonNull(path);
  }

  /** The password of the operator's database, for either server. */
  public static EnvSource of(DatabaseEndpoint database) {
    return new EnvSource(
        EnvName.DATABASE_PASSWORD,
        database.passwordSecret(),
        database.passwordKey(),
        FieldPath.of("spec.ols"));
  }

  /** A variable that holds the value. */
  public EnvSource(String variable, String secret, String key, FieldPath path) {
    this(variable, secret, key, path, false);
  }

  /** For the container. */
  public EnvVar envVar() {
    EnvVarBuilder built = new EnvVarBuilder().withName(variable);
    return isFile
        ? built.withValue(Paths.apiKeys(secret) + "/" + key).build()
        : built.withNewValueFrom().withNewSecretKeyRef(key, secret, null).endValueFrom().build();
  }
}
