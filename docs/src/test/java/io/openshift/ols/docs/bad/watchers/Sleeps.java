// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.watchers;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

interface Sleeps {
  /** A wait that somebody else starts. */
  interface Wait {
    void of(long length) throws InterruptedException;
  }

  static Wait byReference() {
    return Thread::sleep;
  }

  static void byCall() throws InterruptedException {
    MILLISECONDS.sleep(1);
  }
}
