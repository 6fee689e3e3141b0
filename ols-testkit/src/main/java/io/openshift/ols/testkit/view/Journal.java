// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.DesiredState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What components were asked and answered during one rehearsal. */
final class Journal {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OlsConfig config;
  private final JsonNode before;
  private final Map<ComponentId, DesiredState> states = new TreeMap<>();
  private final Map<ComponentId, Offers> offers = new TreeMap<>();
  private final Map<ComponentId, Set<ExternalReference>> reads = new TreeMap<>();
  private final SortedSet<ComponentId> changers = new TreeSet<>();

  Journal(OlsConfig config) {
    this.config = config;
    this.before = MAPPER.valueToTree(config);
  }

  /** Makes a call of a component and looks whether the resource is afterwards what it was. */
  <T> T watch(ComponentId component, Supplier<T> call) {
    try {
      return call.get();
    } finally {
      if (changers.isEmpty() && !MAPPER.<JsonNode>valueToTree(config).equals(before)) {
        changers.add(component);
      }
    }
  }

  void state(ComponentId component, DesiredState state) {
    states.put(component, state);
  }

  void offers(ComponentId component, Offers made) {
    offers.put(component, made);
  }

  Offers offers(ComponentId component) {
    return offers.getOrDefault(component, Offers.none());
  }

  void read(ComponentId component, ExternalReference reference) {
    reads.computeIfAbsent(component, c -> new LinkedHashSet<>()).add(reference);
  }

  Optional<DesiredState> state(ComponentId component) {
    return Optional.ofNullable(states.get(component));
  }

  Set<ExternalReference> reads(ComponentId component) {
    return reads.getOrDefault(component, Set.of());
  }

  SortedSet<ComponentId> changers() {
    return changers;
  }
}
