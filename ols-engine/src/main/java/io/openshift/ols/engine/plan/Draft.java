// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import java.util.List;
import java.util.Map;

/** What the components answered, before generated values are known. */
public final class Draft {
  private final Roster roster;
  private final Inputs inputs;
  private final Map<ComponentId, DesiredState> states;

  Draft(Roster roster, Inputs inputs, Map<ComponentId, DesiredState> states) {
    this.roster = roster;
    this.inputs = inputs;
    this.states = states;
  }

  /** The values that have to be found or drawn before the plan can be completed. */
  public List<GeneratedSecret> generatedSecrets() {
    return states.values().stream().flatMap(s -> s.generatedSecrets().stream()).toList();
  }

  Roster roster() {
    return roster;
  }

  Inputs inputs() {
    return inputs;
  }

  Map<ComponentId, DesiredState> states() {
    return states;
  }
}
