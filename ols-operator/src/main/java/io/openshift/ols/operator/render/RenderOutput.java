// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.engine.plan.Failure;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.render.Rendering;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The forms in which a rendering is printed; the names are what users type. */
public enum RenderOutput {
  /** Documents, ready for {@code kubectl apply}. */
  yaml {
    @Override
    public String text(Rendering rendering) {
      StringBuilder text = new StringBuilder();
      rendering.manifests().forEach(m -> text.append(Yaml.text(m)));
      return text.toString();
    }
  },

  /** One list. */
  json {
    @Override
    public String text(Rendering rendering) {
      ObjectNode list = JsonNodeFactory.instance.objectNode();
      list.put("apiVersion", "v1").put("kind", "List");
      ArrayNode items = list.putArray("items");
      rendering.manifests().forEach(items::add);
      return list.toPrettyString() + "\n";
    }
  },

  /** Which objects, by component. */
  summary {
    @Override
    public String text(Rendering rendering) {
      StringBuilder text = new StringBuilder();
      for (ComponentPlan component : rendering.plan().components().values()) {
        text.append(component.id())
            .append(component.inactive().map(why -> "  (inactive: " + why + ")").orElse(""))
            .append('\n');
        for (PlannedObject object : rendering.plan().objects().values()) {
          if (object.component().equals(component.id())) {
            text.append("  ").append(object.id()).append('\n');
          }
        }
      }
      return text.toString();
    }
  };

  /** The text for standard output. */
  public abstract String text(Rendering rendering);

  /** The lines for standard error: first what has to be mended, last what was assumed. */
  public static List<String> remarks(Rendering rendering) {
    List<String> lines = new ArrayList<>();
    problems(rendering).forEach(p -> lines.add("problem: " + p));
    rendering.plan().held().keySet().forEach(id -> lines.add("held: " + id));
    rendering.plan().components().values().stream()
        .flatMap(c -> c.notes().stream())
        .forEach(p -> lines.add("note: " + p));
    rendering.plan().unsupported().forEach(p -> lines.add("note: " + p));
    if (!rendering.unresolved().isEmpty()) {
      lines.add(
          rendering.unresolved().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "not given, taken as present: ", "")));
    }
    return lines;
  }

  /** Whether something keeps the operator from applying everything. */
  public static boolean hasProblems(Rendering rendering) {
    return !problems(rendering).isEmpty();
  }

  private static SortedSet<Problem> problems(Rendering rendering) {
    SortedSet<Problem> problems = new TreeSet<>();
    for (ComponentPlan component : rendering.plan().components().values()) {
      problems.addAll(component.held());
      component.failure().map(Failure::problem).ifPresent(problems::add);
    }
    return problems;
  }
}
