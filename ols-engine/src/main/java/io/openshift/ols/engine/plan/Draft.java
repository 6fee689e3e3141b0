// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.IssuedCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the components answered, before generated values and certificates are known. */
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

  /** The certificates that have to be found or issued before the plan can be completed. */
  public List<IssuedCertificate> issuedCertificates() {
    return states.values().stream().flatMap(s -> s.issuedCertificates().stream()).toList();
  }

  /** Whether the pass needs the operator's own authority. */
  public boolean needsAuthority() {
    return authorityBearer().isPresent();
  }

  /**
   * The authority is everybody's; the first component that has something issued, or that refers to
   * what verifies it, bears its objects.
   */
  Optional<ComponentId> authorityBearer() {
    return states.entrySet().stream()
        .filter(e -> !e.getValue().issuedCertificates().isEmpty() || refersToBundle(e.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private boolean refersToBundle(ComponentId component) {
    String namespace = inputs.settings().namespace();
    return !inputs.facts().serviceCa()
        && roster.declared().of(component).stream()
            .anyMatch(r -> r.id(namespace).equals(Published.bundleId(namespace)));
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
