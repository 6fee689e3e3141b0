// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

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

/** Reads and writes documents of YAML. */
public final class Yaml {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

  private Yaml() {}

  /** The documents of a file that are objects; a list counts as its items. */
  public static List<ObjectNode> read(Path file) {
    try (MappingIterator<JsonNode> documents =
        MAPPER.readerFor(JsonNode.class).readValues(Files.readString(file))) {
      List<ObjectNode> found = new ArrayList<>();
      while (documents.hasNext()) {
        collect(documents.next(), found);
      }
      return found;
    } catch (IOException e) {
      String reason =
          e instanceof com.fasterxml.jackson.core.JacksonException j
              ? j.getOriginalMessage()
              : "no such file";
      throw new UsageException("cannot read " + file + ": " + reason);
    }
  }

  static String text(JsonNode document) {
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
