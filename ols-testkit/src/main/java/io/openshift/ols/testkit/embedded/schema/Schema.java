// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The shape of one value: a structural schema of a CRD, or a definition of a built-in kind. */
public final class Schema {
  private final ObjectNode node;
  private final ObjectNode place;
  private final Definitions definitions;
  private final boolean builtIn;
  private final Map<String, Schema> children = new ConcurrentHashMap<>();

  Schema(ObjectNode node, Definitions definitions, boolean builtIn) {
    JsonNode pointer = node.path("$ref");
    String reference = pointer.isTextual() ? pointer.textValue() : "";
    this.place = node;
    this.node = reference.isEmpty() ? node : definitions.node(reference);
    this.definitions = definitions;
    this.builtIn = builtIn || !reference.isEmpty();
  }

  /** Whether this is a part of a built-in kind. */
  public boolean builtIn() {
    return builtIn;
  }

  /** The schema's own JSON, references resolved one step. */
  public ObjectNode node() {
    return node;
  }

  /** Short name of the definition that this refers to, empty when it refers to none. */
  String name() {
    String reference = Trees.text(place, "$ref");
    return reference.substring(reference.lastIndexOf('.') + 1);
  }

  /** JSON type, empty when any is allowed. */
  public String type() {
    return Trees.text(node, "type");
  }

  /** The schema of a member of an object: a named field, or that of all members. */
  public Optional<Schema> member(String name) {
    return hasField(name) ? child("properties/" + name, "properties", name) : extraMembers();
  }

  /** Whether the object has a field of that name. */
  public boolean hasField(String name) {
    return Trees.find(node, "properties", name) != null;
  }

  /** The named fields, in order. */
  public List<String> fields() {
    List<String> names = new ArrayList<>();
    Trees.members(node.get("properties")).forEach(member -> names.add(member.getKey()));
    return names;
  }

  /** The schema of members that have no field of their own. */
  public Optional<Schema> extraMembers() {
    return child("additionalProperties", "additionalProperties");
  }

  /** The schema of a list's items. */
  public Optional<Schema> items() {
    return child("items", "items");
  }

  /** Whether members that the schema does not name are kept. */
  public boolean keepsUnknown() {
    JsonNode extra = node.get("additionalProperties");
    return Trees.text(node, "x-kubernetes-preserve-unknown-fields").equals("true")
        || (extra != null && extra.isBoolean() && extra.asBoolean())
        || (builtIn && node.get("properties") == null && extra == null);
  }

  /** Whether the value is an object of its own, with kind and metadata. */
  public boolean embeddedResource() {
    return Trees.text(node, "x-kubernetes-embedded-resource").equals("true");
  }

  /** Whether the value may be a number or a text. */
  public boolean intOrString() {
    return Trees.text(node, "x-kubernetes-int-or-string").equals("true")
        || Trees.text(node, "format").equals("int-or-string");
  }

  /** Whether the value is a resource quantity of a built-in kind. */
  boolean quantity() {
    return Trees.text(place, "$ref").equals(Definitions.QUANTITY);
  }

  /** {@code omit} or {@code write} for a zero value; empty when zero is a value like others. */
  String zero() {
    return Trees.text(place, "x-zero");
  }

  /** Where the field is in the binary form; empty when it is not there. */
  String protobufPath() {
    return Trees.text(place, "x-proto");
  }

  /** The default of the value. */
  public @Nullable JsonNode defaultValue() {
    JsonNode own = place.get("default");
    return own == null ? node.get("default") : own;
  }

  /** Names of the mandatory members. */
  public List<String> required() {
    return Trees.texts(node, "required");
  }

  /** {@code map}, {@code set} or {@code atomic}. */
  public String listType() {
    String type = attribute("x-kubernetes-list-type");
    return type.isEmpty() ? "atomic" : type;
  }

  /** The members that identify an item of a list of type {@code map}. */
  public List<String> listMapKeys() {
    return Trees.texts(node, "x-kubernetes-list-map-keys");
  }

  /** Whether an object is owned and replaced as a whole. */
  public boolean atomicMap() {
    return attribute("x-kubernetes-map-type").equals("atomic");
  }

  /** The member by which a strategic merge patch finds an item; empty when there is none. */
  public String mergeKey() {
    return attribute("x-kubernetes-patch-merge-key");
  }

  /** Whether a strategic merge patch merges the list. */
  public boolean mergesList() {
    return attribute("x-kubernetes-patch-strategy").startsWith("merge");
  }

  /** A schema of the same document, e.g. one of its {@code anyOf}. */
  Schema part(ObjectNode part) {
    return new Schema(part, definitions, builtIn);
  }

  private String attribute(String name) {
    String own = Trees.text(place, name);
    return own.isEmpty() ? Trees.text(node, name) : own;
  }

  private Optional<Schema> child(String key, String... path) {
    if (!(Trees.find(node, path) instanceof ObjectNode found)) {
      return Optional.empty();
    }
    return Optional.of(children.computeIfAbsent(key, k -> new Schema(found, definitions, builtIn)));
  }
}
