// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The schema of the Go operator's CRD, built from the tables in {@code src/test/resources/crd}. */
final class UpstreamSchema {

  private final Map<String, List<String[]>> shared =
      lines("shared.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.groupingBy(words -> words[0].replaceFirst("[.].*", "")));

  private final SortedMap<String, SortedSet<String>> facts = new TreeMap<>();

  private UpstreamSchema() {}

  /** Same form as {@link SchemaPaths#of(String)}. */
  static SortedMap<String, SortedSet<String>> read() {
    UpstreamSchema schema = new UpstreamSchema();
    for (String line : lines("paths.txt")) {
      String[] words = line.split(" ");
      schema.add(words[2], words[1], Arrays.asList(words).subList(3, words.length));
    }
    for (String line : lines("rules.txt")) {
      int blank = line.indexOf(' ');
      schema.at(line.substring(0, blank)).add("cel=" + line.substring(blank + 1));
    }
    return schema.facts;
  }

  static List<String> lines(String file) {
    try (InputStream in = UpstreamSchema.class.getResourceAsStream("/crd/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedSet<String> at(String path) {
    return facts.computeIfAbsent(path, p -> new TreeSet<>());
  }

  private void add(String path, String presence, List<String> words) {
    if (presence.equals("req")) {
      at(path).add("required");
    }
    words.subList(1, words.size()).forEach(fact -> at(path).add(sorted(fact)));
    String type = words.get(0);
    if (shared.containsKey(type)) {
      shared.get(type).forEach(row -> expand(path, type, row));
    } else if (!type.equals("any")) {
      at(path).add("type=" + type);
    }
  }

  /** The first row of a part is the part itself: it has no presence of its own. */
  private void expand(String path, String part, String[] row) {
    boolean itself = row[0].equals(part);
    String below = path + row[0].substring(part.length());
    List<String> words = Arrays.asList(row).subList(itself ? 1 : 2, row.length);
    add(below, itself ? "" : row[1], words);
  }

  private static String sorted(String fact) {
    if (!fact.startsWith("enum=")) {
      return fact;
    }
    String[] values = fact.substring("enum=".length()).split(",");
    return "enum=" + Arrays.stream(values).sorted().collect(Collectors.joining(","));
  }
}
