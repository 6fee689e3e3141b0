// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads built-in objects in the binary form that some commands of {@code kubectl} send. The numbers
 * of the fields are in the definitions as {@code x-proto}; {@code 2.1} is field 1 inside of field
 * 2.
 */
public final class ProtobufReader {
  private static final ByteString MAGIC = ByteString.copyFrom(new byte[] {'k', '8', 's', 0});

  private ProtobufReader() {}

  /** The object as JSON; {@code kinds} finds the schema for an API version and a kind. */
  public static ObjectNode read(byte[] sent, BiFunction<String, String, Optional<Schema>> kinds) {
    ByteString bytes = ByteString.copyFrom(sent);
    if (!bytes.startsWith(MAGIC)) {
      throw unreadable();
    }
    Message envelope = Message.parse(bytes.substring(MAGIC.size()));
    Message type = Message.parse(envelope.bytes(1));
    String apiVersion = type.bytes(1).toStringUtf8();
    String kind = type.bytes(2).toStringUtf8();
    Schema schema = kinds.apply(apiVersion, kind).orElseThrow(ProtobufReader::unreadable);
    ObjectNode object = Trees.object().put("kind", kind).put("apiVersion", apiVersion);
    object.setAll(object(schema, Message.parse(envelope.bytes(2))));
    return object;
  }

  private static ObjectNode object(Schema schema, Message message) {
    ObjectNode object = Trees.object();
    for (String name : schema.fields()) {
      Schema field = schema.member(name).orElseThrow();
      List<Object> values = message.at(field.protobufPath());
      if (!values.isEmpty()) {
        object.set(name, field(field, values));
      }
    }
    return object;
  }

  private static JsonNode field(Schema field, List<Object> values) {
    Optional<Schema> entries = field.fields().isEmpty() ? field.extraMembers() : Optional.empty();
    if (field.type().equals("array")) {
      ArrayNode list = Trees.array();
      Schema items = field.items().orElseThrow();
      values.forEach(value -> list.add(value(items, value)));
      return list;
    }
    if (entries.isPresent()) {
      ObjectNode map = Trees.object();
      for (Object value : values) {
        Message entry = Message.parse((ByteString) value);
        List<Object> content = entry.at("2");
        Object given = content.isEmpty() ? ByteString.EMPTY : content.get(0);
        map.set(entry.bytes(1).toStringUtf8(), value(entries.get(), given));
      }
      return map;
    }
    return value(field, values.get(values.size() - 1));
  }

  private static JsonNode value(Schema schema, Object value) {
    if (value instanceof Long number) {
      return schema.type().equals("boolean")
          ? BooleanNode.valueOf(number != 0)
          : LongNode.valueOf(number);
    }
    ByteString bytes = (ByteString) value;
    String format = Trees.text(schema.node(), "format");
    if (schema.quantity()) {
      return TextNode.valueOf(Message.parse(bytes).bytes(1).toStringUtf8());
    }
    if (schema.intOrString()) {
      Message either = Message.parse(bytes);
      return either.number(1) == 0
          ? LongNode.valueOf(either.number(2))
          : TextNode.valueOf(either.bytes(3).toStringUtf8());
    }
    if (format.equals("date-time")) {
      Message time = Message.parse(bytes);
      boolean zero = bytes.isEmpty();
      return zero
          ? NullNode.instance
          : TextNode.valueOf(Instant.ofEpochSecond(time.number(1), time.number(2)).toString());
    }
    if (schema.type().equals("object")) {
      return object(schema, Message.parse(bytes));
    }
    return TextNode.valueOf(
        format.equals("byte")
            ? Base64.getEncoder().encodeToString(bytes.toByteArray())
            : bytes.toStringUtf8());
  }

  private static ApiException unreadable() {
    return ApiException.generic(415, "UnsupportedMediaType", "415: Unsupported Media Type");
  }

  /** The fields of a message by number: each value is a {@code Long} or a {@code ByteString}. */
  private record Message(Map<Integer, List<Object>> fields) {

    static Message parse(ByteString bytes) {
      Map<Integer, List<Object>> fields = new HashMap<>();
      CodedInputStream in = bytes.newCodedInput();
      try {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
          Object value =
              switch (WireFormat.getTagWireType(tag)) {
                case WireFormat.WIRETYPE_VARINT -> in.readInt64();
                case WireFormat.WIRETYPE_LENGTH_DELIMITED -> in.readBytes();
                default -> throw unreadable();
              };
          fields
              .computeIfAbsent(WireFormat.getTagFieldNumber(tag), n -> new ArrayList<>())
              .add(value);
        }
      } catch (IOException e) {
        throw ApiException.badRequest("the body of the request is not valid protobuf");
      }
      return new Message(fields);
    }

    List<Object> at(String path) {
      if (path.isEmpty()) {
        return List.of();
      }
      int dot = path.indexOf('.');
      if (dot < 0) {
        return fields.getOrDefault(Integer.parseInt(path), List.of());
      }
      Message inner = parse(bytes(Integer.parseInt(path.substring(0, dot))));
      return inner.at(path.substring(dot + 1));
    }

    ByteString bytes(int number) {
      List<Object> values = fields.getOrDefault(number, List.of());
      return values.isEmpty() ? ByteString.EMPTY : (ByteString) values.get(values.size() - 1);
    }

    long number(int number) {
      List<Object> values = fields.getOrDefault(number, List.of());
      return values.isEmpty() ? 0 : (Long) values.get(values.size() - 1);
    }
  }
}
