// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.engine.right;

import io.openshift.ols.docs.bad.engine.left.Left;

/** The other half of a cycle. */
public interface Right {
  Left left();
}
