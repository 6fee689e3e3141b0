// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.operator.cleanup.CleanUp;
import io.openshift.ols.watchers.PassSource;
import java.time.Duration;
import java.util.List;

/** Hooks the pass and the clean-up into the framework's loop. */
public final class OlsConfigReconciler implements Reconciler<OlsConfig>, Cleaner<OlsConfig> {
  /** The longest time between two passes, although nothing may have happened. */
  public static final Duration SLOW_RESYNC = Duration.ofHours(1);

  private static final Duration FIRST_RETRY = Duration.ofMillis(500);
  private static final Duration LAST_RETRY = Duration.ofSeconds(15);
  private static final Duration CLEAN_UP_STEP = Duration.ofSeconds(1);

  private final Pass pass;
  private final CleanUp cleanUp;
  private final PassSource source;
  private int failures;

  public OlsConfigReconciler(Pass pass, CleanUp cleanUp, PassSource source) {
    this.pass = pass;
    this.cleanUp = cleanUp;
    this.source = source;
  }

  @Override
  public List<EventSource<?, OlsConfig>> prepareEventSources(
      EventSourceContext<OlsConfig> context) {
    return List.of(source);
  }

  @Override
  public UpdateControl<OlsConfig> reconcile(OlsConfig config, Context<OlsConfig> context) {
    if (!config.getMetadata().getName().equals(OlsConfig.NAME)) {
      return UpdateControl.noUpdate();
    }
    Pass.Result result = pass.run(config);
    failures = result.failed() ? failures + 1 : 0;
    UpdateControl<OlsConfig> control = UpdateControl.noUpdate();
    if (result.failed()) {
      return control.rescheduleAfter(retry());
    }
    // A time that is set replaces the slow resync, so it must not be longer.
    return result
        .again()
        .filter(wait -> wait.compareTo(SLOW_RESYNC) < 0)
        .map(control::rescheduleAfter)
        .orElse(control);
  }

  @Override
  public DeleteControl cleanup(OlsConfig config, Context<OlsConfig> context) {
    if (cleanUp.isDone(config)) {
      return DeleteControl.defaultDelete();
    }
    return DeleteControl.noFinalizerRemoval().rescheduleAfter(CLEAN_UP_STEP.toMillis());
  }

  /** From half a second on, doubled each time; a pass that writes everything starts anew. */
  private Duration retry() {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 5));
    return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
  }
}
