// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;

/** What a CRD means: the kinds that it serves, its status, and what is refused in it. */
public final class CustomDefinitions {
  /** Keeps a CRD until its objects are gone. */
  public static final String CLEANUP = "customresourcecleanup.apiextensions.k8s.io";

  private CustomDefinitions() {}

  /** The kinds that the CRD serves, one per served version. */
  public static List<ResourceType> types(ObjectNode definition, Definitions definitions) {
    List<ResourceType> types = new ArrayList<>();
    JsonNode spec = definition.path("spec");
    JsonNode words = spec.path("names");
    ResourceType.Names names =
        new ResourceType.Names(
            Trees.text(words, "kind"),
            Trees.text(words, "plural"),
            Trees.text(words, "singular"),
            Trees.texts(words, "shortNames"),
            Trees.texts(words, "categories"));
    for (JsonNode version : Trees.items(spec, "versions")) {
      if (version.path("served").asBoolean()) {
        types.add(type(spec, version, names, definitions));
      }
    }
    return types;
  }

  private static ResourceType type(
      JsonNode spec, JsonNode version, ResourceType.Names names, Definitions definitions) {
    ObjectNode root = Trees.objectAt(version, "schema", "openAPIV3Schema");
    Schema schema = definitions.custom(root == null ? Trees.object() : root);
    List<String> selectable =
        Trees.items(version, "selectableFields").stream()
            .map(field -> Trees.text(field, "jsonPath").substring(1))
            .toList();
    ResourceType.Traits traits =
        new ResourceType.Traits(
            Trees.text(spec, "scope").equals("Namespaced"),
            Trees.find(version, "subresources", "status") != null,
            true,
            true,
            selectable);
    return new ResourceType(
        Trees.text(spec, "group"),
        Trees.text(version, "name"),
        names,
        traits,
        schema,
        Trees.items(version, "additionalPrinterColumns"));
  }

  /** The CRD with the status of an accepted one. */
  public static ObjectNode established(ObjectNode definition, String time) {
    ObjectNode copy = definition.deepCopy();
    ObjectNode metadata = Trees.ensure(copy, "metadata");
    if (!Trees.texts(metadata, "finalizers").contains(CLEANUP)) {
      metadata.withArray("finalizers").add(CLEANUP);
    }
    ObjectNode status = Trees.ensure(copy, "status");
    ArrayNode conditions = status.putArray("conditions");
    conditions.add(condition("NamesAccepted", time, "NoConflicts", "no conflicts found"));
    conditions.add(
        condition(
            "Established", time, "InitialNamesAccepted", "the initial names have been accepted"));
    status.set("acceptedNames", copy.path("spec").path("names").deepCopy());
    ArrayNode stored = status.putArray("storedVersions");
    Trees.items(copy, "spec", "versions").stream()
        .filter(version -> version.path("storage").asBoolean())
        .forEach(version -> stored.add(Trees.text(version, "name")));
    return copy;
  }

  private static ObjectNode condition(String type, String time, String reason, String message) {
    return Trees.object()
        .put("type", type)
        .put("status", "True")
        .put("lastTransitionTime", time)
        .put("reason", reason)
        .put("message", message);
  }

  static List<FieldError> check(ObjectNode definition) {
    List<FieldError> errors = new ArrayList<>();
    String name = Trees.text(definition, "metadata", "name");
    String plural = Trees.text(definition, "spec", "names", "plural");
    String wanted = plural + "." + Trees.text(definition, "spec", "group");
    if (!name.equals(wanted)) {
      errors.add(
          FieldError.invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group"));
    }
    List<JsonNode> versions = Trees.items(definition, "spec", "versions");
    for (int i = 0; i < versions.size(); i++) {
      if (Trees.find(versions.get(i), "schema", "openAPIV3Schema") == null) {
        String at = "spec.versions[" + i + "].schema.openAPIV3Schema";
        errors.add(FieldError.required(at, "schemas are required"));
      }
    }
    long storage = versions.stream().filter(version -> version.path("storage").asBoolean()).count();
    if (storage != 1) {
      errors.add(
          FieldError.invalid(
              "spec.versions",
              definition.path("spec").path("versions"),
              "must have exactly one version marked as storage version"));
    }
    return errors;
  }
}
