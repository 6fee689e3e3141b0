// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.openshift.ols.testkit.cluster.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data file of restarts.
 *
 * @param given objects of others that are there before the install
 * @param resource what is installed
 * @param rows the changes, each made after the ones before it
 */
record RestartMatrix(Given given, ObjectNode resource, List<Row> rows) {

  record Given(
      Map<String, Map<String, String>> secrets, Map<String, Map<String, String>> configMaps) {}

  /**
   * One change.
   *
   * @param change what users would call it
   * @param resource a merge patch for the resource
   * @param secrets whole contents by name
   * @param configMaps whole contents by name
   * @param label an object that gets a label, as {@code Secret/main-key}
   * @param rotate a Secret that the service CA issues anew
   * @param edit a change by hand
   * @param remove an object that is deleted
   * @param push a digest by image, as a registry gets it
   * @param operator what the operator does
   * @param rolls rollouts by component; none for those that are not here
   */
  record Row(
      String change,
      @Nullable ObjectNode resource,
      @Nullable Map<String, Map<String, String>> secrets,
      @Nullable Map<String, Map<String, String>> configMaps,
      @Nullable String label,
      @Nullable String rotate,
      @Nullable Edit edit,
      @Nullable String remove,
      @Nullable Map<String, String> push,
      @Nullable String operator,
      @Nullable Map<String, Integer> rolls) {

    int rolls(String component) {
      return rolls == null ? 0 : rolls.getOrDefault(component, 0);
    }
  }

  /** The object is {@code Kind/name}, or {@code Kind/namespace/name}. */
  record Edit(String object, ObjectNode with) {}

  static RestartMatrix read() {
    try (InputStream file =
        Objects.requireNonNull(
            RestartMatrix.class.getClassLoader().getResourceAsStream("restart-matrix.yaml"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new YAMLMapper().readValue(filled(text), RestartMatrix.class);
    } catch (IOException e) {
      throw new AssertionError("restart-matrix.yaml", e);
    }
  }

  private static String filled(String text) {
    return text.replace("\"${authority}\"", quoted(TestCertificates.authority()))
        .replace("\"${certificate}\"", quoted(TestCertificates.first().certificate()))
        .replace("\"${key}\"", quoted(TestCertificates.first().key()))
        .replace("\"${other-certificate}\"", quoted(TestCertificates.second().certificate()))
        .replace("\"${other-key}\"", quoted(TestCertificates.second().key()));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }
}
