// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

/** The caller's mistake; the message says what would be right. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
