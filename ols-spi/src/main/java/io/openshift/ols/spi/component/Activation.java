// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.component;

import java.util.Objects;

/** Whether a component should exist. */
public sealed interface Activation {

  /** It should. */
  record Active() implements Activation {}

  /**
   * It should not; what is left of it is removed.
   *
   * @param message why, for the user, naming the switch: a field, or what the cluster does not
   *     serve
   */
  record Inactive(String message) implements Activation {
    public Inactive {
      Objects.requireNonNull(message);
    }
  }

  static Activation active() {
    return new Active();
  }

  static Activation inactive(String message) {
    return new Inactive(message);
  }
}
