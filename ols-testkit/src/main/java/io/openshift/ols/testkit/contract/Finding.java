// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.state.ObjectId;

/**
 * A breach of a rule.
 *
 * @param subject what broke it; exemptions go by this
 * @param text what is wrong
 */
record Finding(String subject, String text) {
  static Finding of(ObjectId object, String text) {
    return new Finding(subject(object), text);
  }

  static String subject(ObjectId object) {
    return object.kind().kind() + "/" + object.name();
  }

  @Override
  public String toString() {
    return subject + ": " + text;
  }
}
