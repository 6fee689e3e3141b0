// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.table;

import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.toolkit.text.table.KeyTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of both files in the releases of one pair. */
final class PairTables {
  private static final String COMMENT = "#";
  private static final String VARIANT = "= ";
  private static final Map<Pair, PairTables> ALL =
      Arrays.stream(Pair.values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), PairTables::new));

  private final KeyTable stack;
  private final KeyTable run;
  private final Map<String, KeyTable> variants = new HashMap<>();

  private PairTables(Pair pair) {
    this.stack = KeyTable.parse(String.join("\n", lines(pair, "lightspeed-stack.txt")));
    this.run = KeyTable.parse(String.join("\n", lines(pair, "run.txt")));
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines(pair, "variants.txt")) {
      if (line.startsWith(VARIANT)) {
        text = texts.computeIfAbsent(line.substring(VARIANT.length()), n -> new StringBuilder());
      } else {
        text.append(line).append('\n');
      }
    }
    texts.forEach((name, keys) -> variants.put(name, KeyTable.parse(keys.toString())));
  }

  static PairTables of(Pair pair) {
    return Objects.requireNonNull(ALL.get(pair));
  }

  /** {@code lightspeed-stack.yaml}. */
  KeyTable stack() {
    return stack;
  }

  /** {@code run.yaml}. */
  KeyTable run() {
    return run;
  }

  /**
   * What takes one of several forms.
   *
   * @param group {@code backend}, {@code shield}, or the name of an API for its providers
   * @param word what chooses the form
   */
  Optional<KeyTable> variant(String group, String word) {
    return Optional.ofNullable(variants.get(group + " " + word));
  }

  private static List<String> lines(Pair pair, String name) {
    String path = pair.text() + "/" + name;
    try (InputStream in = PairTables.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith(COMMENT))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
