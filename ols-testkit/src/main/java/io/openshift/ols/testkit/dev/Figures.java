// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measured values by name, with their middle and extremes. */
final class Figures {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<String, List<Double>> values = new LinkedHashMap<>();

  /** Milliseconds since {@link System#nanoTime} said that. */
  static double since(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOS_PER_MILLI;
  }

  void add(String name, String unit, double value) {
    values.computeIfAbsent(name + " [" + unit + "]", n -> new ArrayList<>()).add(value);
  }

  /** One line a figure: how many values, the smallest, the middle, the largest. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("%-52s %5s %9s %9s %9s".formatted("figure", "n", "min", "p50", "max"));
    values.forEach(
        (name, all) -> {
          List<Double> sorted = new ArrayList<>(all);
          Collections.sort(sorted);
          lines.add(
              "%-52s %5d %9.1f %9.1f %9.1f"
                  .formatted(
                      name,
                      sorted.size(),
                      sorted.get(0),
                      sorted.get(sorted.size() / 2),
                      sorted.get(sorted.size() - 1)));
        });
    return lines;
  }
}
