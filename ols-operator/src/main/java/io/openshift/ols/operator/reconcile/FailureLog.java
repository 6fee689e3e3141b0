// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the trace of a component's own mistake once, not in every pass. */
final class FailureLog {
  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

  private final Set<String> logged = new HashSet<>();

  void log(Plan plan) {
    for (ComponentPlan component : plan.components().values()) {
      component
          .failure()
          .filter(f -> f.cause().isPresent() && logged.add(component.id() + f.problem().text()))
          .ifPresent(f -> LOG.error("{}{}", f.problem(), trace(f.cause().orElseThrow())));
    }
  }

  /** Types and places, no messages: these may hold what the component read from a Secret. */
  private static String trace(Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = cause; t != null; t = t.getCause()) {
      text.append("\n").append(t.getClass().getName());
      for (StackTraceElement frame : t.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
    }
    return text.toString();
  }
}
