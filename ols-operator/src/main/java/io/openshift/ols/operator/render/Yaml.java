// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.openshift.ols.operator.config.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes documents of YAML. */
public final class Yaml {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

  private Yaml() {}

  /**
   * The documents of a file that are objects; a list counts as its items.
   *
   * @throws UsageException if there is no such file or it is no YAML; names file and line
   */
  public static List<ObjectNode> read(Path file) {
    try (MappingIterator<JsonNode> documents =
        MAPPER.readerFor(JsonNode.class).readValues(Files.readString(file))) {
      List<ObjectNode> found = new ArrayList<>();
      while (documents.hasNextValue()) {
        collect(documents.nextValue(), found);
      }
      return found;
    } catch (JacksonException e) {
      throw new UsageException(
          "%s:%d: no YAML: %s".formatted(file, e.getLocation().getLineNr(), reason(e)));
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + ": no such file, or not ours to read");
    }
  }

  /** The parser's sentences without its picture of the place. */
  private static String reason(JacksonException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  /** One document, with the line that begins it. */
  public static String text(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (IOException e) {
      throw new IllegalStateException("a tree is always YAML", e);
    }
  }

  private static void collect(JsonNode document, List<ObjectNode> found) {
    if (document.path("items").isArray() && document.path("kind").asText().endsWith("List")) {
      document.path("items").forEach(item -> collect(item, found));
    } else if (document instanceof ObjectNode object) {
      found.add(object);
    }
  }
}
