// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.api.v1alpha1.OlsConfigCrd;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which fields a resource can have. */
final class SchemaPaths {
  /** A word, a key in quotes, or the step into a list. */
  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+|\\[\"([^\"]+)\"]|\\[]");

  private static final JsonNode ROOT = read();

  private SchemaPaths() {}

  /** Whether the schema has the field, or keeps unknown fields where it would be. */
  static boolean has(FieldPath path) {
    JsonNode schema = ROOT;
    for (MatchResult found : STEP.matcher(path.text()).results().toList()) {
      String step = found.group(1) == null ? found.group() : found.group(1);
      if (isOpen(schema)) {
        return true;
      }
      schema = step.equals("[]") ? schema.path("items") : schema.path("properties").path(step);
    }
    return !schema.isMissingNode();
  }

  private static boolean isOpen(JsonNode schema) {
    return schema.has("additionalProperties")
        || schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper()
          .readTree(OlsConfigCrd.yaml())
          .at("/spec/versions/0/schema/openAPIV3Schema");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the CRD on the class path is not YAML", e);
    }
  }
}
