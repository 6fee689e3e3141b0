// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.console;

import io.openshift.ols.docs.bad.postgres.TouchesTheWorld;

interface NamesANeighbour {
  TouchesTheWorld sideways();
}
