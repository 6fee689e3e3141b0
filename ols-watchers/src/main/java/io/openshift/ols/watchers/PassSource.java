// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import java.util.Set;

/**
 * Hands the changes that watches notice to the framework's queue, which runs one pass for any
 * number of calls that come while another one runs.
 */
public final class PassSource extends AbstractEventSource<OlsConfig, OlsConfig>
    implements Runnable {

  public PassSource() {
    super(OlsConfig.class, "watches");
  }

  /** Calls for a pass; nothing before the framework has started. */
  @Override
  public void run() {
    if (isRunning()) {
      getEventHandler().handleEvent(new Event(new ResourceID(OlsConfig.NAME)));
    }
  }

  @Override
  public Set<OlsConfig> getSecondaryResources(OlsConfig primary) {
    return Set.of();
  }
}
