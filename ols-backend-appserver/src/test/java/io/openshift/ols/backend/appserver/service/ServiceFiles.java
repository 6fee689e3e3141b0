// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that both the mirror and the service's own classes are asked about. */
final class ServiceFiles {
  /** The golden folders of the whole product, which another module keeps. */
  private static final Path GOLDEN = Path.of("../docs/src/test/resources/golden");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String NOTHING = "-";

  private ServiceFiles() {}

  /** Each generated file that some golden folder stores, by the folder's name. */
  static Map<String, String> generated() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      for (Path folder : folders.toList()) {
        Path stored = folder.resolve("out-ConfigMap-olsconfig.yaml");
        if (Files.exists(stored)) {
          JsonNode object = YAML.readTree(stored.toFile());
          files.put(
              folder.getFileName().toString(), object.path("data").path("olsconfig.yaml").asText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The file with every section, as it is. */
  static String base() {
    return text(read("base.yaml"));
  }

  /** The files of {@code cases.yaml} with that verdict, by their change. */
  static Map<String, String> changed(String verdict) {
    Map<String, String> files = new TreeMap<>();
    for (JsonNode change : read("cases.yaml").path(verdict)) {
      JsonNode file = read("base.yaml");
      change.properties().forEach(e -> apply(file, JsonPointer.compile(e.getKey()), e.getValue()));
      if (files.put(change.toString(), text(file)) != null) {
        throw new IllegalStateException("listed twice: " + change);
      }
    }
    return files;
  }

  /** What the service has to read from the base: pointers to values. */
  static JsonNode values() {
    return read("values.yaml");
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
    try (InputStream in = ServiceFiles.class.getResourceAsStream("/service/" + name)) {
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
