// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.backend.lcore.pair.Mode;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that both the mirror and the servers' own classes are asked about. */
final class LcoreFiles {
  /** The golden folders of the whole product on lcore, which another module keeps. */
  private static final Path GOLDEN = Path.of("../docs/src/test/resources/golden-lcore");

  private static final Path RUN_FILES =
      Path.of("src/test/resources/io/openshift/ols/backend/lcore/llamastack");

  private static final String STACK = "stack";
  private static final String RUN = "run";
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String NOTHING = "-";

  private LcoreFiles() {}

  /** What the generators make: here, and in golden folders for that pair. */
  static Map<String, LcoreFile> generated(Pair pair) {
    Map<String, LcoreFile> files = new TreeMap<>(golden(pair));
    for (Mode mode : Mode.values()) {
      files.put("plain " + mode, stack(StackFiles.plain(pair, mode).text()));
      files.put("full " + mode, stack(StackFiles.full(pair, mode).text()));
    }
    files.put(RUN, new LcoreFile(RUN, text(base(RUN, pair))));
    files.putAll(stored(pair));
    return files;
  }

  /**
   * The files of {@code cases.yaml}, by their change.
   *
   * @param verdict {@code accepted}, {@code refused} or {@code unread}
   */
  static Map<String, LcoreFile> changed(Pair pair, String verdict) {
    Map<String, LcoreFile> files = new TreeMap<>();
    for (String kind : List.of(STACK, RUN)) {
      for (String group : List.of(kind, kind + "-" + pair.text())) {
        for (JsonNode change : read("cases.yaml").path(group).path(verdict)) {
          JsonNode file = base(kind, pair);
          change
              .properties()
              .forEach(e -> apply(file, JsonPointer.compile(e.getKey()), e.getValue()));
          if (files.put(kind + " " + change, new LcoreFile(kind, text(file))) != null) {
            throw new IllegalStateException("listed twice: " + change);
          }
        }
      }
    }
    return files;
  }

  /** What the tests of the generator of {@code run.yaml} compare with. */
  private static Map<String, LcoreFile> stored(Pair pair) {
    Map<String, LcoreFile> files = new TreeMap<>();
    try (Stream<Path> golden = Files.list(RUN_FILES)) {
      for (Path file : golden.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("-" + pair.schemaVersion() + ".yaml")) {
          files.put(name, new LcoreFile(RUN, Files.readString(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Map<String, LcoreFile> golden(Pair pair) {
    Map<String, LcoreFile> files = new TreeMap<>();
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      for (Path folder : folders.toList()) {
        String stack = stored(folder, "lightspeed-stack-config", "lightspeed-stack.yaml");
        String run = stored(folder, "llama-stack-config", "run.yaml");
        if (!stack.isEmpty() && isFor(pair, stack)) {
          files.put(folder.getFileName() + " stack", stack(stack));
          if (!run.isEmpty()) {
            files.put(folder.getFileName() + " run", new LcoreFile(RUN, run));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean isFor(Pair pair, String stack) throws IOException {
    return YAML.readTree(stack).has("ogx") == (pair == Pair.V0_7);
  }

  private static String stored(Path folder, String name, String key) throws IOException {
    Path file = folder.resolve("out-ConfigMap-" + name + ".yaml");
    return Files.exists(file) ? YAML.readTree(file.toFile()).path("data").path(key).asText() : "";
  }

  private static LcoreFile stack(String text) {
    return new LcoreFile(STACK, text);
  }

  private static JsonNode base(String kind, Pair pair) {
    try {
      return kind.equals(STACK)
          ? YAML.readTree(StackFiles.full(pair, Mode.SERVER).text())
          : read("run-" + pair.text() + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void apply(JsonNode file, JsonPointer place, JsonNode value) {
    JsonNode parent = file.at(place.head());
    if (parent instanceof ArrayNode list) {
      list.set(place.last().getMatchingIndex(), value);
    } else if (value.asText().equals(NOTHING)) {
      ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
  }

  private static JsonNode read(String name) {
    try (InputStream in = LcoreFiles.class.getResourceAsStream("/table/" + name)) {
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode file) {
    try {
      return YAML.writeValueAsString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
