// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.config;

/**
 * A flag or a file that the user gave cannot be used; one sentence says which and what would be
 * right.
 */
public final class UsageException extends RuntimeException {
  public UsageException(String message) {
    super(message);
  }
}
