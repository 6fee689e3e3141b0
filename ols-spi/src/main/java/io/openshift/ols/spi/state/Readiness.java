// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

/**
 * Whether a component works. It becomes the component's condition: {@link Ready} is status True,
 * the others are False.
 */
public sealed interface Readiness {

  /** It works. */
  record Ready() implements Readiness {}

  /**
   * It is on its way.
   *
   * @param message what it waits for; must not change with time alone
   */
  record Progressing(String message) implements Readiness {}

  /**
   * It will not get there by itself.
   *
   * @param message what is wrong
   */
  record Failed(String message) implements Readiness {}

  static Readiness ready() {
    return new Ready();
  }

  static Readiness progressing(String message) {
    return new Progressing(message);
  }

  static Readiness failed(String message) {
    return new Failed(message);
  }
}
