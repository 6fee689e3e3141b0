// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.operator.cli;

import java.time.Clock;

interface ChoosesAClock {
  static Clock clock() {
    return Clock.systemUTC();
  }
}
