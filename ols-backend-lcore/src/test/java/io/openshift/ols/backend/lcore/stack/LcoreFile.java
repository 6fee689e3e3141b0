// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.table.Verdict;

/**
 * A file for one of the two servers.
 *
 * @param kind {@code stack} or {@code run}
 */
record LcoreFile(String kind, String text) {

  /** What the mirror says. */
  Verdict verdict(Pair pair) {
    return kind.equals("stack") ? Verdict.onStack(pair, text) : Verdict.onRun(pair, text);
  }
}
