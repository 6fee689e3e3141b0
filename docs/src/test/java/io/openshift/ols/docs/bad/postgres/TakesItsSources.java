// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.postgres;

import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** The good twin: clock and chance are passed in. */
interface TakesItsSources {
  static Instant time(Clock clock) {
    return Instant.now(clock);
  }

  static int chance(RandomGenerator source) {
    return source.nextInt();
  }
}
