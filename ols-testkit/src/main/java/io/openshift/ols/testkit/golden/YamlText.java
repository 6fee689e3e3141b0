// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;

/** YAML as golden folders have it: members in the order in which they are sent. */
final class YamlText {
  private static final String REDACTED = "***";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private YamlText() {}

  static <T> T read(String yaml, Class<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not a %s: %s".formatted(type.getSimpleName(), e.getOriginalMessage()), e);
    }
  }

  static String of(JsonNode tree) {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The object; the values of a Secret are not told. */
  static String of(Manifest manifest) {
    if (!manifest.id().kind().kind().equals("Secret")) {
      return of(manifest.tree());
    }
    ObjectNode copy = manifest.tree().deepCopy();
    for (String member : List.of("data", "stringData")) {
      if (copy.path(member) instanceof ObjectNode values) {
        values.properties().forEach(e -> values.put(e.getKey(), REDACTED));
      }
    }
    return of(copy);
  }
}
