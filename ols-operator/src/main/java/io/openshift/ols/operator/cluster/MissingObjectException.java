// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

/** An object of somebody else's, which a write needs, is not there; the message is for users. */
final class MissingObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingObjectException(String message) {
    super(message);
  }
}
