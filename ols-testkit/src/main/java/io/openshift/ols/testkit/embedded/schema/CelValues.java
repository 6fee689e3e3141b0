// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.values.NullValue;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON values as CEL sees them; field names that CEL cannot say are escaped. */
final class CelValues {
  private static final Set<String> KEYWORDS =
      Set.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return");

  private CelValues() {}

  static Object of(@Nullable Schema schema, JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT, POJO -> object(schema, value);
      case ARRAY -> list(schema, value);
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> number(schema, value);
      case STRING, BINARY -> value.asText();
      case NULL, MISSING -> NullValue.NULL_VALUE;
    };
  }

  private static Object number(@Nullable Schema schema, JsonNode value) {
    boolean real = schema != null && schema.type().equals("number");
    if (real || !value.isIntegralNumber()) {
      return value.doubleValue();
    }
    return value.longValue();
  }

  private static List<Object> list(@Nullable Schema schema, JsonNode list) {
    Optional<Schema> items = Optional.ofNullable(schema).flatMap(Schema::items);
    List<Object> values = new ArrayList<>();
    list.forEach(item -> values.add(of(items.orElse(null), item)));
    return values;
  }

  private static Map<String, Object> object(@Nullable Schema schema, JsonNode object) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : Trees.members(object)) {
      String name = member.getKey();
      Optional<Schema> inner = Optional.ofNullable(schema).flatMap(known -> known.member(name));
      boolean field = schema != null && schema.hasField(name);
      values.put(field ? escaped(name) : name, of(inner.orElse(null), member.getValue()));
    }
    return values;
  }

  private static String escaped(String name) {
    if (KEYWORDS.contains(name)) {
      return "__" + name + "__";
    }
    return name.replace("__", "__underscores__")
        .replace(".", "__dot__")
        .replace("-", "__dash__")
        .replace("/", "__slash__");
  }
}
