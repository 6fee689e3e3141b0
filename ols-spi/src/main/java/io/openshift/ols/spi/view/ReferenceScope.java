// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.problem.ProblemException;
import java.util.Optional;

/**
 * What is known before any reference is resolved: the resource, the cluster's facts, the settings.
 */
public interface ReferenceScope {

  /** The whole resource, for its metadata. Read-only. */
  OlsConfig config();

  /** Its spec; empty if it has none. */
  OlsConfigSpec spec();

  ClusterFacts facts();

  OperatorSettings settings();

  /** The operator's namespace. */
  default String namespace() {
    return settings().namespace();
  }

  /**
   * The reference of an image.
   *
   * @throws ProblemException if neither the flag nor a default names one; the component is held
   *     then and a condition names the flag
   */
  String image(ImageKey key);

  /**
   * The plugin's part of the resource, {@code spec.extensions.<plugin id>}, read as the plugin's
   * own immutable type (one that Jackson can read).
   *
   * @throws ProblemException if it is there and cannot be read; a condition names the field
   */
  <T> Optional<T> extension(Class<T> type);
}
