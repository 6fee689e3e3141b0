// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import java.util.Objects;

/**
 * An object that should exist.
 *
 * @param manifest what it should be
 * @param policy how far the operator's care for it goes
 * @param owner whose it is
 */
public record DesiredObject(Manifest manifest, ApplyPolicy policy, Owner owner) {
  public DesiredObject {
    Objects.requireNonNull(manifest);
    Objects.requireNonNull(policy);
    Objects.requireNonNull(owner);
  }
}
