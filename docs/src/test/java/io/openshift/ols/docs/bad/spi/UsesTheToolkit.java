// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.spi;

import io.openshift.ols.docs.bad.spi.toolkit.Recipe;

interface UsesTheToolkit {
  Recipe recipe();
}
