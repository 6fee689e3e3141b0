// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.api.v1alpha1.ProviderSpec;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Objects;

/**
 * One element of {@code spec.llm.providers}.
 *
 * @param spec what the user wrote
 * @param path where: {@code spec.llm.providers[0]}
 */
public record ProviderEntry(ProviderSpec spec, FieldPath path) {
  public ProviderEntry {
    Objects.requireNonNull(spec);
    Objects.requireNonNull(path);
  }
}
