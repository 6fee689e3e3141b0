// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.operator.config.UsageException;
import io.openshift.ols.spi.view.FallbackByWord;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The flags of a command that plugins ask for, and what was given for them. */
final class PluginFlags {
  private static final String TRUE = "true";

  private final SortedMap<String, String> images = new TreeMap<>();
  private final SortedMap<String, String> words = new TreeMap<>();

  /** Adds a flag for each image that some plugin may run, and for each choice that one offers. */
  void addTo(CommandSpec spec, Catalog catalog) {
    catalog.images().forEach(key -> add(spec, of(key)));
    catalog.flags().forEach(flag -> add(spec, of(flag)));
  }

  /** The given references, by flag. */
  SortedMap<String, String> images() {
    return Collections.unmodifiableSortedMap(images);
  }

  /** The given words, by flag. */
  SortedMap<String, String> words() {
    return Collections.unmodifiableSortedMap(words);
  }

  private static void add(CommandSpec spec, OptionSpec option) {
    if (spec.optionsMap().containsKey(option.longestName())) {
      throw new UsageException(
          "a plugin asks for %s, which is a flag of the operator itself"
              .formatted(option.longestName()));
    }
    spec.addOption(option);
  }

  private OptionSpec of(ImageKey key) {
    return OptionSpec.builder("--" + key.flag())
        .type(String.class)
        .paramLabel("IMAGE")
        .description(described(key))
        .setter(new Into(images, key.flag()))
        .build();
  }

  /** One that may be true is so when it stands alone, as every switch is. */
  private OptionSpec of(Flag flag) {
    boolean alone = flag.values().contains(TRUE);
    return OptionSpec.builder("--" + flag.name())
        .type(String.class)
        .arity(alone ? "0..1" : "1")
        .fallbackValue(alone ? TRUE : "")
        .paramLabel(String.join("|", flag.values()))
        .description("%s (default: %s)".formatted(flag.role(), flag.fallback()))
        .converters(word -> known(flag, word))
        .setter(new Into(words, flag.name()))
        .build();
  }

  private static String known(Flag flag, String word) {
    if (!flag.values().contains(word)) {
      throw new TypeConversionException(
          "expected one of %s but was '%s'".formatted(flag.values(), word));
    }
    return word;
  }

  /** A line for each default. */
  private static String[] described(ImageKey key) {
    List<String> lines = new ArrayList<>(List.of(key.role()));
    key.fallback().ifPresent(image -> lines.add("(default: %s)".formatted(shown(image))));
    key.fallbackByWord().ifPresent(by -> lines.addAll(defaults(by)));
    return lines.toArray(String[]::new);
  }

  private static List<String> defaults(FallbackByWord by) {
    return by.flag().values().stream()
        .map(w -> "(default with --%s=%s: %s)".formatted(by.flag().name(), w, shown(by.image(w))))
        .toList();
  }

  /** A digest fills a line and tells a reader nothing. */
  private static String shown(String image) {
    String name = image.replaceFirst("@sha256:[0-9a-f]+$", "");
    return name.equals(image) ? name : name + ", by digest";
  }

  /** Where the parser puts a value. */
  private record Into(Map<String, String> values, String flag) implements ISetter {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T set(@Nullable T value) {
      return value == null ? null : (T) values.put(flag, value.toString());
    }
  }
}
