// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.fragment;

import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.Objects;

/**
 * Keys of a user's Secret that a pod consumes.
 *
 * @param secret the Secret's name
 * @param keys which keys
 * @param reload what the consumer needs when they change
 * @param path the field of the custom resource that names the Secret
 * @param purpose why, a short word: {@code llm-provider-main}
 */
public record CredentialUse(
    String secret, KeyRule keys, ReloadClass reload, FieldPath path, String purpose) {
  public CredentialUse {
    Objects.requireNonNull(secret);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(reload);
    Objects.requireNonNull(path);
    Objects.requireNonNull(purpose);
  }

  /** What the operator has to watch for it. */
  public ExternalReference reference() {
    return ExternalReference.secret(secret)
        .keys(keys)
        .reload(reload)
        .path(path)
        .purpose(purpose)
        .build();
  }
}
