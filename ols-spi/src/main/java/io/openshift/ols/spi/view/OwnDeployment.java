// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import java.util.Objects;

/**
 * The Deployment that runs the operator.
 *
 * @param name its name, in the operator's namespace
 * @param uid its uid
 */
public record OwnDeployment(String name, String uid) {
  public OwnDeployment {
    Objects.requireNonNull(name);
    Objects.requireNonNull(uid);
  }
}
