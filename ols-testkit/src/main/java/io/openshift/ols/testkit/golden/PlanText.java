// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan as files: one for each object, and one for what users read. */
final class PlanText {
  private static final String SUMMARY = "out-summary.yaml";

  private final Plan plan;
  private final Set<ComponentId> shown;

  private PlanText(Plan plan, Set<ComponentId> shown) {
    this.plan = plan;
    this.shown = shown;
  }

  /** The files for these components, by name. */
  static SortedMap<String, String> of(Plan plan, Set<ComponentId> shown) {
    return new PlanText(plan, shown).files();
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(SUMMARY, YamlText.of(summary()));
    plan.objects().values().stream()
        .filter(o -> shown.contains(o.component()))
        .forEach(o -> files.put(fileOf(o.id()), YamlText.of(o.manifest())));
    return files;
  }

  /** Names of roles may hold a colon, which some file systems refuse. */
  private static String fileOf(ObjectId id) {
    return "out-%s-%s.yaml".formatted(id.kind().kind(), id.name().replace(':', '_'));
  }

  private ObjectNode summary() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("backend", plan.backend().text());
    ObjectNode components = root.putObject("components");
    plan.components().values().stream()
        .filter(c -> shown.contains(c.id()))
        .forEach(c -> describe(components.putObject(c.id().text()), c));
    texts(root, "unsupported", plan.unsupported());
    return root;
  }

  private void describe(ObjectNode node, ComponentPlan component) {
    node.put("condition", component.conditionType());
    component.inactive().ifPresent(why -> node.put("inactive", why));
    component.failure().ifPresent(f -> node.put("failure", f.problem().toString()));
    for (Map.Entry<ObjectId, List<Problem>> held : plan.held().entrySet()) {
      if (component.objects().contains(held.getKey())) {
        texts(node.withObject("/held"), held.getKey().toString(), held.getValue());
      }
    }
    texts(node, "notes", component.notes());
    for (Aspect aspect : component.aspects()) {
      node.withObject("/aspects")
          .put(
              aspect.type(),
              "%s %s: %s"
                  .formatted(aspect.holds() ? "True" : "False", aspect.reason(), aspect.message()));
    }
  }

  private static void texts(ObjectNode node, String member, Collection<Problem> problems) {
    if (!problems.isEmpty()) {
      ArrayNode list = node.putArray(member);
      problems.forEach(p -> list.add(p.toString()));
    }
  }
}
