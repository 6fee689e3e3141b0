// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.util.diff.DiffUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a folder has to store: all outputs, or those that differ from the minimal ones.
 *
 * @param outputs by file name
 * @param gone names of minimal outputs that are not among this scenario's
 */
record GoldenDifference(SortedMap<String, String> outputs, List<String> gone) {
  private static final int CONTEXT = 3;

  static GoldenDifference full(SortedMap<String, String> outputs) {
    return new GoldenDifference(outputs, List.of());
  }

  static GoldenDifference between(
      SortedMap<String, String> minimal, SortedMap<String, String> outputs) {
    SortedMap<String, String> changed = new TreeMap<>(outputs);
    changed.entrySet().removeIf(e -> e.getValue().equals(minimal.get(e.getKey())));
    List<String> gone = minimal.keySet().stream().filter(f -> !outputs.containsKey(f)).toList();
    return new GoldenDifference(changed, gone);
  }

  /** Sentences on what the folder stores otherwise, empty if it is right. */
  List<String> findings(GoldenFolder folder) {
    List<String> findings = new ArrayList<>();
    folder.strangers().forEach(f -> findings.add(f + " means nothing here"));
    SortedMap<String, String> stored = folder.outputs();
    outputs.forEach((file, text) -> compare(file, stored.get(file), text).ifPresent(findings::add));
    stored.keySet().stream()
        .filter(file -> !outputs.containsKey(file))
        .forEach(file -> findings.add(file + " is stored and not what differs here"));
    if (!folder.gone().equals(gone)) {
      findings.add(
          "%s has to list %s, it lists %s".formatted(GoldenFolder.GONE, gone, folder.gone()));
    }
    return findings;
  }

  private static Optional<String> compare(String file, @Nullable String stored, String text) {
    if (stored == null) {
      return Optional.of(file + " is not stored");
    }
    if (stored.equals(text)) {
      return Optional.empty();
    }
    List<String> before = stored.lines().toList();
    var patch = DiffUtils.diff(before, text.lines().toList());
    List<String> lines =
        DiffUtils.generateUnifiedDiff("stored/" + file, "planned/" + file, before, patch, CONTEXT);
    return Optional.of(
        String.join("\n", lines.isEmpty() ? List.of(file + " differs in its line ends") : lines));
  }
}
