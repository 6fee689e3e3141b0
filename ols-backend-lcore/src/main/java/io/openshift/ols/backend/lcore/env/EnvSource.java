// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.openshift.ols.spi.problem.FieldPath;
import java.util.Objects;

/**
 * A variable of the environment and the key of the Secret that it takes its value from.
 *
 * @param variable its name
 * @param secret the Secret
 * @param key the key within the Secret
 * @param path the field of the resource that asks for it
 */
public record EnvSource(String variable, String secret, String key, FieldPath path) {
  public EnvSource {
    Objects.requireNonNull(variable);
    Objects.requireNonNull(secret);
    Objects.requireNonNull(key);
    Objects.requireNonNull(path);
  }
}
