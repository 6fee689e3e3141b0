// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.catalog;

import java.util.List;

/**
 * Plugins claim one name twice, so that nobody can say which one is meant; the operator does not
 * start.
 */
public final class DuplicateNamesException extends RuntimeException {
  DuplicateNamesException(List<String> duplicates) {
    super(String.join("; ", duplicates));
  }
}
