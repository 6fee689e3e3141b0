// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.engine.left;

import io.openshift.ols.docs.bad.engine.right.Right;

/** One half of a cycle. */
public interface Left {
  Right right();
}
