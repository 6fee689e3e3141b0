// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.engine;

import io.javaoperatorsdk.operator.api.reconciler.Context;

interface RunsTheLoop {
  Context<?> loop();
}
