// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.KindDefaults;
import io.openshift.ols.testkit.embedded.schema.CanonicalForm;
import io.openshift.ols.testkit.embedded.schema.Defaulter;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.schema.Pruner;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns what a client sent into an object of its kind: pruned, in canonical form, defaults filled
 * in.
 */
final class Intake {
  private final Schema metadata;

  Intake(Definitions definitions) {
    metadata = definitions.schema(Definitions.OBJECT_META);
  }

  /** The object as the server understands it; {@code sent} is not altered. */
  ObjectNode decode(ResourceType type, ObjectNode sent, WriteOptions options) {
    ObjectNode object = sent.deepCopy();
    identify(type, object);
    List<String> unknown = Pruner.prune(type.schema(), object);
    ObjectNode decoded = canonical(type, object);
    unknownFields(type, unknown, options);
    return decoded;
  }

  /**
   * An applied configuration: fields that the schema does not know are refused, nothing is filled
   * in.
   */
  ObjectNode applied(ResourceType type, ObjectNode sent) {
    ObjectNode object = sent.deepCopy();
    identify(type, object);
    List<String> unknown = Pruner.prune(type.schema(), object);
    if (!unknown.isEmpty()) {
      String name = Trees.text(object, "metadata", "name");
      String namespace = Trees.text(object, "metadata", "namespace");
      String group = type.group().isEmpty() ? "/" + type.version() : type.apiVersion();
      String paths =
          unknown.stream()
              .map(path -> "." + path + ": field not declared in schema")
              .collect(Collectors.joining("\n"));
      throw ApiException.of(
          500,
          "",
          "failed to create typed patch object (%s/%s; %s, Kind=%s): %s"
              .formatted(namespace, name, group, type.kind(), paths));
    }
    return object;
  }

  /** Canonical form and defaults of an object without unknown fields. */
  ObjectNode canonical(ResourceType type, ObjectNode object) {
    if (type.schema().builtIn()) {
      ObjectNode filled = CanonicalForm.of(type.schema(), object, type.kind());
      KindDefaults.fill(type, filled);
      return CanonicalForm.of(type.schema(), filled, type.kind());
    }
    ObjectNode meta = Trees.ensure(object, "metadata");
    object.set("metadata", CanonicalForm.of(metadata, meta, "ObjectMeta"));
    Defaulter.fill(type.schema(), object);
    return (ObjectNode) Trees.sorted(object);
  }

  /** What an object of the kind is before anything is set in it. */
  ObjectNode empty(ResourceType type) {
    ObjectNode object = Trees.object();
    if (type.schema().builtIn()) {
      object = CanonicalForm.empty(type.schema(), type.kind());
    }
    return object.put("apiVersion", type.apiVersion()).put("kind", type.kind());
  }

  private static void identify(ResourceType type, ObjectNode object) {
    Trees.textIfEmpty(object, "apiVersion", type.apiVersion());
    Trees.textIfEmpty(object, "kind", type.kind());
    Trees.ensure(object, "metadata");
    String kind = Trees.text(object, "kind");
    String apiVersion = Trees.text(object, "apiVersion");
    if (!apiVersion.equals(type.apiVersion())) {
      throw ApiException.badRequest(
          "the API version in the data (%s) does not match the expected API version (%s)"
              .formatted(apiVersion, type.apiVersion()));
    }
    if (kind.equals(type.kind())) {
      return;
    }
    if (type.schema().builtIn()) {
      throw ApiException.badRequest(
          "%s in version \"%s\" cannot be handled as a %s: converting (%s) to (%s): unknown conversion"
              .formatted(kind, type.version(), type.kind(), kind, type.kind()));
    }
    throw ApiException.invalid(
        new ApiException.Subject(kind, type.group(), Trees.text(object, "metadata", "name")),
        List.of(FieldError.invalid("kind", kind, "must be " + type.kind())));
  }

  private static void unknownFields(ResourceType type, List<String> unknown, WriteOptions options) {
    if (unknown.isEmpty()) {
      return;
    }
    List<String> texts = unknown.stream().map(path -> "unknown field \"" + path + "\"").toList();
    switch (options.unknownFields()) {
      case STRICT ->
          throw ApiException.badRequest(
              "%s in version \"%s\" cannot be handled as a %s: strict decoding error: %s"
                  .formatted(type.kind(), type.version(), type.kind(), String.join(", ", texts)));
      case WARN -> texts.forEach(options.warnings());
      case IGNORE -> {
        // Dropped in silence.
      }
    }
  }
}
