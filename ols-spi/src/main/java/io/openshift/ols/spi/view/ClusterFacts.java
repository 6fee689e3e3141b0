// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.state.ApiKind;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What kind of cluster this is; refreshed when it changes. */
@Value.Immutable
@OlsValue
public interface ClusterFacts {
  /** Absent on plain Kubernetes. */
  Optional<OpenShiftVersion> openShift();

  /** Of the kinds that components declared: those that are served and that the operator may use. */
  Set<ApiKind> usable();

  /** Whether the platform issues serving certificates for annotated Services. */
  boolean serviceCa();

  default boolean serves(ApiKind kind) {
    return usable().contains(kind);
  }
}
