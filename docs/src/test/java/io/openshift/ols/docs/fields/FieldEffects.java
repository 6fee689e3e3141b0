// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.testkit.golden.GoldenFolder;
import io.openshift.ols.testkit.view.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tries each field out in the golden scenarios. */
final class FieldEffects {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Collection<OlsPlugin> plugins;
  private final String backend;
  private final List<Trial> trials = new ArrayList<>();

  /** A scenario, and what becomes of it. */
  private record Trial(
      Scenario scenario, ObjectNode resource, Plan plan, SortedMap<String, String> lines) {

    /** Every problem that is told to the user, by the path that it names. */
    boolean reports(FieldPath field) {
      return Stream.concat(
              plan.unsupported().stream(),
              plan.components().values().stream()
                  .flatMap(c -> Stream.concat(c.notes().stream(), c.held().stream())))
          .map(problem -> problem.path().general())
          .filter(path -> path.text().indexOf('.') > 0)
          .anyMatch(path -> field.covers(path) || path.covers(field));
    }

    List<ComponentId> failed() {
      return plan.components().values().stream()
          .filter(c -> c.failure().isPresent())
          .map(ComponentPlan::id)
          .toList();
    }
  }

  /**
   * What is known of a field.
   *
   * @param tried whether a scenario has it at all
   * @param paths what differs when it does, each as object and path
   * @param reported whether it is reported as not supported
   */
  record Effect(boolean tried, SortedSet<String> paths, boolean reported) {}

  FieldEffects(Collection<OlsPlugin> plugins, String backend, List<GoldenFolder> folders) {
    this.plugins = List.copyOf(plugins);
    this.backend = backend;
    folders.forEach(folder -> trials.add(trial(folder.scenario())));
  }

  private Trial trial(Scenario scenario) {
    var rehearsal = scenario.rehearse(backend, plugins);
    ObjectNode resource = JSON.valueToTree(rehearsal.inputs().config());
    return new Trial(scenario, resource, rehearsal.plan(), PlanLines.of(rehearsal));
  }

  /** The first scenario in which it has an effect tells it all. */
  Effect of(SchemaField field) {
    boolean tried = false;
    boolean reported = false;
    for (Trial trial : trials) {
      for (String pointer : Variants.pointers(trial.resource(), field.path())) {
        tried = true;
        reported |= trial.reports(field.path());
        SortedSet<String> paths = effect(trial, pointer, field);
        if (!paths.isEmpty()) {
          return new Effect(true, paths, reported);
        }
      }
    }
    return new Effect(tried, new TreeSet<>(), reported);
  }

  /** A component that fails says nothing about where the value would have ended up. */
  private SortedSet<String> effect(Trial trial, String pointer, SchemaField field) {
    for (Consumer<ObjectNode> edit :
        Variants.of(pointer, trial.resource().at(pointer), field.schema())) {
      Trial changed = trial(trial.scenario().editing(edit));
      if (changed.failed().equals(trial.failed())) {
        SortedSet<String> paths = PlanLines.difference(trial.lines(), changed.lines());
        if (!paths.isEmpty()) {
          return paths;
        }
      }
    }
    return new TreeSet<>();
  }
}
