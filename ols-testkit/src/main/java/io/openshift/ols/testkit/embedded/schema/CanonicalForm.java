// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Quantities;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a built-in object into the form that the real server stores after its trip through typed
 * structures: fields in their order, zero values left out or written as the type wants it,
 * quantities normalised. A value of a wrong JSON type is refused as undecodable.
 */
public final class CanonicalForm {
  private final String kind;

  private CanonicalForm(String kind) {
    this.kind = kind;
  }

  /** The canonical copy of an object; members that the schema does not know are gone. */
  public static ObjectNode of(Schema schema, ObjectNode object, String kind) {
    return new CanonicalForm(kind).object(schema, object, new Place(kind, ""));
  }

  /** What an object of that schema looks like before anything is set in it. */
  public static ObjectNode empty(Schema schema, String kind) {
    return of(schema, Trees.object(), kind);
  }

  /** Where a value is: the name of the structure around it and its path, for messages. */
  private record Place(String structure, String path) {
    Place member(Schema around, String name) {
      String inside = around.name().isEmpty() ? structure : around.name();
      return new Place(inside, path.isEmpty() ? name : path + "." + name);
    }
  }

  private ObjectNode object(Schema schema, ObjectNode from, Place place) {
    ObjectNode to = Trees.object();
    for (String name : schema.fields()) {
      Schema field = schema.member(name).orElseThrow();
      JsonNode value = member(field, from.get(name), place.member(schema, name));
      if (value != null) {
        to.set(name, value);
      }
    }
    if (schema.fields().isEmpty()) {
      others(schema, from, to, place);
    }
    return to;
  }

  private void others(Schema schema, ObjectNode from, ObjectNode to, Place place) {
    ObjectNode sorted = (ObjectNode) (schema.keepsUnknown() ? from : shallowSorted(from));
    for (Map.Entry<String, JsonNode> member : Trees.members(sorted)) {
      JsonNode value =
          schema
              .extraMembers()
              .map(extra -> typed(extra, member.getValue(), place))
              .orElse(member.getValue());
      to.set(member.getKey(), value);
    }
  }

  private static JsonNode shallowSorted(ObjectNode from) {
    ObjectNode to = Trees.object();
    from.properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(member -> to.set(member.getKey(), member.getValue()));
    return to;
  }

  private @Nullable JsonNode member(Schema field, @Nullable JsonNode given, Place place) {
    if (given == null || given.isNull()) {
      return unset(field, place);
    }
    JsonNode value = typed(field, given, place);
    boolean emptyList = value instanceof ArrayNode && value.isEmpty();
    boolean emptyMap = value instanceof ObjectNode && value.isEmpty() && isMap(field);
    boolean keepsEmpty = field.zero().equals("write") || field.keepsUnknown();
    if ((emptyList || emptyMap) && !keepsEmpty) {
      return null;
    }
    return field.zero().equals("omit") && isZero(value) ? null : value;
  }

  private @Nullable JsonNode unset(Schema field, Place place) {
    if (!field.zero().equals("write")) {
      return null;
    }
    return switch (field.type()) {
      case "object" -> isMap(field) ? NullNode.instance : object(field, Trees.object(), place);
      case "string" -> isTime(field) ? NullNode.instance : TextNode.valueOf("");
      case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
      case "integer", "number" -> JsonNodeFactory.instance.numberNode(0);
      default -> NullNode.instance;
    };
  }

  private static boolean isMap(Schema field) {
    return field.type().equals("object")
        && field.fields().isEmpty()
        && field.extraMembers().isPresent();
  }

  private static boolean isTime(Schema field) {
    return Trees.text(field.node(), "format").equals("date-time");
  }

  private static boolean isZero(JsonNode value) {
    return value.isTextual()
        ? value.textValue().isEmpty()
        : value.isBoolean() ? !value.booleanValue() : value.isNumber() && value.doubleValue() == 0;
  }

  private JsonNode typed(Schema schema, JsonNode value, Place place) {
    if (schema.quantity()) {
      return quantity(value);
    }
    if (value.isNull() || schema.intOrString() || schema.type().isEmpty()) {
      return value;
    }
    boolean right =
        switch (schema.type()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "boolean" -> value.isBoolean();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          default -> true;
        };
    if (!right) {
      throw undecodable(
          "json: cannot unmarshal "
              + goType(value)
              + " into Go struct field "
              + place.structure()
              + "."
              + place.path()
              + " of type "
              + wanted(schema));
    }
    if (value instanceof ObjectNode object) {
      return object(schema, object, place);
    }
    return value instanceof ArrayNode array ? list(schema, array, place) : value;
  }

  private ArrayNode list(Schema schema, ArrayNode from, Place place) {
    ArrayNode to = Trees.array();
    from.forEach(
        item -> to.add(schema.items().map(inner -> typed(inner, item, place)).orElse(item)));
    return to;
  }

  private JsonNode quantity(JsonNode value) {
    return Quantities.canonical(
            value.isNumber() ? value.decimalValue().toPlainString() : value.asText())
        .map(TextNode::valueOf)
        .orElseThrow(
            () ->
                undecodable(
                    "quantities must match the regular expression"
                        + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"));
  }

  private ApiException undecodable(String why) {
    return ApiException.badRequest(
        kind + " in version \"v1\" cannot be handled as a " + kind + ": " + why);
  }

  private static String goType(JsonNode value) {
    String type = Trees.typeName(value);
    return switch (type) {
      case "integer" -> "number";
      case "boolean" -> "bool";
      default -> type;
    };
  }

  private static String wanted(Schema schema) {
    String format = Trees.text(schema.node(), "format");
    return switch (schema.type()) {
      case "integer" -> format.isEmpty() ? "int32" : format;
      case "boolean" -> "bool";
      default -> schema.type();
    };
  }
}
