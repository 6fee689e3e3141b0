// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.fields;

import io.openshift.ols.docs.fields.FieldEffects.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that says where each field ends up. */
final class FieldTable {
  private static final int MOST = 3;
  private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

  private final Map<SchemaField, Effect> effects = new LinkedHashMap<>();

  FieldTable(List<SchemaField> fields, FieldEffects trial) {
    fields.forEach(field -> effects.put(field, trial.of(field)));
  }

  /** Fields that no golden scenario has. */
  List<String> untried() {
    return paths(effect -> !effect.tried());
  }

  /** Fields that change nothing although nobody is told so. */
  List<String> silent() {
    return paths(e -> e.tried() && e.paths().isEmpty() && !e.reported());
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Where each field ends up

            With the app server. Made by `FieldTableTest`: it changes each field in a golden scenario and compares what
            would be applied. A field that is *not supported* here is reported in the condition `SettingNotSupported`.

            | Field | Ends up in |
            | --- | --- |
            """);
    effects.forEach(
        (field, effect) ->
            text.append("| `%s` | %s |%n".formatted(field.path().text(), place(effect))));
    return text.toString();
  }

  private List<String> paths(Predicate<Effect> which) {
    return effects.entrySet().stream()
        .filter(e -> which.test(e.getValue()))
        .map(e -> e.getKey().path().text())
        .toList();
  }

  private static String place(Effect effect) {
    if (effect.paths().isEmpty()) {
      return effect.reported() ? "*not supported*" : "checked only";
    }
    Map<String, SortedSet<String>> byObject = new TreeMap<>();
    for (String path : effect.paths()) {
      String[] parts = path.split(": /", 2);
      byObject
          .computeIfAbsent(parts[0], object -> new TreeSet<>())
          .add(parts.length > 1 ? INDEX.matcher(parts[1]).replaceAll("[]") : "");
    }
    List<String> places = new ArrayList<>();
    byObject.forEach((object, paths) -> places.add(object + inside(paths)));
    return String.join("<br>", places);
  }

  /** An object that comes or goes is named without what is inside. */
  private static String inside(SortedSet<String> paths) {
    if (paths.contains("") || paths.contains("metadata/name")) {
      return "";
    }
    String first =
        paths.stream().limit(MOST).map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    return ": "
        + first
        + (paths.size() > MOST ? " and %d more".formatted(paths.size() - MOST) : "");
  }
}
