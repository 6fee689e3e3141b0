// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value whose every number is a 32-bit integer, and brings larger ones into that range.
 *
 * <p>The API server does not enforce {@code format: int32} of a CRD (seen with 1.35): it stores any
 * 64-bit integer there, and Jackson would refuse to read the whole object. What is out of range
 * here is out of range for the Deployment as well, where the API server says so.
 */
final class ClampedIntegers extends JsonDeserializer<Object> implements ContextualDeserializer {

  private final @Nullable JavaType type;

  ClampedIntegers() {
    this(null);
  }

  private ClampedIntegers(@Nullable JavaType type) {
    this.type = type;
  }

  /** The property tells the type to read; the instance that Jackson makes first knows none. */
  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new ClampedIntegers(context.getContextualType());
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return context.readTreeAsValue(clamped(context.readTree(parser)), type);
  }

  private static JsonNode clamped(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(clamped(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, clamped(array.get(i)));
      }
    } else if (node.isIntegralNumber() && !node.canConvertToInt()) {
      return IntNode.valueOf(node.bigIntegerValue().signum() < 0 ? MIN_VALUE : MAX_VALUE);
    }
    return node;
  }
}
