// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import java.io.IOException;
import java.util.List;

/** Reads YAML as tests write it. */
final class YamlDocuments {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  private YamlDocuments() {}

  /** The objects of a text with any number of documents; empty ones are skipped. */
  static List<ObjectNode> read(String text) {
    try (MappingIterator<Object> documents = YAML.readerFor(Object.class).readValues(text)) {
      return documents.readAll().stream()
          .filter(d -> d != null)
          .map(d -> (ObjectNode) JSON.valueToTree(d))
          .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
    }
  }

  static ObjectNode tree(OlsConfig config) {
    return JSON.valueToTree(config);
  }

  static OlsConfig config(ObjectNode document) {
    try {
      OlsConfig config = JSON.treeToValue(document, OlsConfig.class);
      return config;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not an OLSConfig: " + e.getOriginalMessage(), e);
    }
  }
}
