// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.tree.ApiException.Subject;
import java.util.List;

/**
 * One kind in one version, as it is served.
 *
 * @param names its words
 * @param traits how it behaves
 * @param schema shape of its objects
 * @param columns printer columns of a custom kind
 */
public record ResourceType(
    String group,
    String version,
    Names names,
    Traits traits,
    Schema schema,
    List<JsonNode> columns) {

  /** The words for a kind. */
  public record Names(
      String kind,
      String plural,
      String singular,
      List<String> shortNames,
      List<String> categories) {}

  /**
   * How a kind behaves.
   *
   * @param namespaced whether its objects live in namespaces
   * @param status whether it has the status subresource
   * @param custom whether it comes from a CRD or from a test
   * @param stored whether objects are kept; reviews are only answered
   * @param selectableFields paths that a field selector may use, beyond name and namespace
   */
  public record Traits(
      boolean namespaced,
      boolean status,
      boolean custom,
      boolean stored,
      List<String> selectableFields) {}

  /** {@code group/version}, or the version alone in the core group. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Where the objects are kept: all versions of a kind share one place. */
  public String key() {
    return group + "/" + names.plural();
  }

  /** The kind's name, e.g. {@code Deployment}. */
  public String kind() {
    return names.kind();
  }

  /** What a refusal about the resource is about. */
  public Subject subject(String name) {
    return new Subject(names.plural(), group, name);
  }

  /** What a refusal about the content is about. */
  public Subject kindSubject(String name) {
    return new Subject(names.kind(), group, name);
  }

  /** The object as this version shows it. */
  public ObjectNode view(ObjectNode object) {
    if (object.path("apiVersion").asText().equals(apiVersion())) {
      return object;
    }
    ObjectNode copy = object.deepCopy();
    copy.put("apiVersion", apiVersion());
    return copy;
  }
}
