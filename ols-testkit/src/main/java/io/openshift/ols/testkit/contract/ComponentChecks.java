// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.testkit.view.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** All rules for all components of a plugin in all scenarios. */
final class ComponentChecks {
  private final Stage stage;
  private final List<Exemption> exemptions;
  private final Set<Exemption> used = new LinkedHashSet<>();
  private final Set<String> planned = new LinkedHashSet<>();

  ComponentChecks(Stage stage, List<Exemption> exemptions) {
    this.stage = stage;
    this.exemptions = exemptions;
  }

  List<DynamicNode> nodes() {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Backend backend : stage.backends()) {
      for (Map.Entry<String, Scenario> scenario : stage.scenarios(backend).entrySet()) {
        for (Part part : stage.parts(backend, scenario.getValue())) {
          nodes.add(
              DynamicContainer.dynamicContainer(
                  "%s: %s with backend %s".formatted(scenario.getKey(), part.id(), backend.id()),
                  Stream.of(Rule.values()).map(rule -> test(rule, part))));
        }
      }
    }
    nodes.add(new Check("everyComponentIsPlannedInSomeScenario", this::neverPlanned).test());
    nodes.add(new Check("everyExemptionIsNeeded", this::unused).test());
    return nodes;
  }

  private DynamicTest test(Rule rule, Part part) {
    return new Check(rule.name(), () -> findings(rule, part)).test();
  }

  private Stream<Finding> findings(Rule rule, Part part) {
    part.rehearsal().state(part.id()).ifPresent(s -> planned.add(part.id().text()));
    return rule.findings(part).filter(finding -> !isExempt(rule, finding));
  }

  private boolean isExempt(Rule rule, Finding finding) {
    List<Exemption> found = exemptions.stream().filter(e -> e.covers(rule, finding)).toList();
    used.addAll(found);
    return !found.isEmpty();
  }

  private Stream<Finding> neverPlanned() {
    return Stream.concat(stage.plugin().components().stream(), stage.plugin().backends().stream())
        .map(c -> c.id().text())
        .filter(id -> !planned.contains(id))
        .map(id -> new Finding(id, "is active in no scenario; add a golden folder in which it is"));
  }

  private Stream<Finding> unused() {
    return exemptions.stream()
        .filter(e -> !used.contains(e))
        .map(e -> new Finding(e.subject(), "keeps %s without an exemption".formatted(e.rule())));
  }
}
