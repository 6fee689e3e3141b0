// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.time.Clock;
import java.util.List;

/** How a client wants objects: as they are, as rows of a table, or only their metadata. */
public final class Presentation {
  private static final String META = "meta.k8s.io/v1";

  private final Columns columns;

  /** {@code clock} tells the age of objects. */
  public Presentation(Clock clock) {
    columns = new Columns(clock);
  }

  /** What an {@code Accept} header asks for. */
  public enum Form {
    OBJECT,
    TABLE,
    METADATA;

    /** The first form in the header that this server has. */
    public static Form of(String accept) {
      for (String range : accept.split(",", -1)) {
        String wanted = range.replace(" ", "");
        if (wanted.contains("as=Table") && wanted.startsWith("application/json")) {
          return TABLE;
        }
        if (wanted.contains("as=PartialObjectMetadata") && wanted.startsWith("application/json")) {
          return METADATA;
        }
        if (wanted.equals("application/json") || wanted.equals("*/*")) {
          return OBJECT;
        }
      }
      return OBJECT;
    }
  }

  /** One object. */
  public JsonNode object(Form form, ResourceType type, ObjectNode object) {
    return switch (form) {
      case OBJECT -> object;
      case METADATA -> partial(object);
      case TABLE -> table(type, List.of(object), metadata(object));
    };
  }

  /** A list; {@code metadata} is that of the list. */
  public JsonNode list(
      Form form, ResourceType type, List<ObjectNode> objects, ObjectNode metadata) {
    if (form == Form.TABLE) {
      return table(type, objects, metadata);
    }
    boolean partial = form == Form.METADATA;
    ObjectNode list = Trees.object();
    list.put("kind", partial ? "PartialObjectMetadataList" : type.kind() + "List");
    list.put("apiVersion", partial ? META : type.apiVersion());
    list.set("metadata", metadata);
    ArrayNode items = list.putArray("items");
    objects.forEach(object -> items.add(partial ? partial(object) : item(type, object)));
    return list;
  }

  /** Items of built-in lists come without kind and version, those of custom kinds with them. */
  private static ObjectNode item(ResourceType type, ObjectNode object) {
    if (type.traits().custom()) {
      return object;
    }
    ObjectNode copy = object.deepCopy();
    return copy.without(List.of("kind", "apiVersion"));
  }

  private static ObjectNode partial(ObjectNode object) {
    ObjectNode partial =
        Trees.object().put("kind", "PartialObjectMetadata").put("apiVersion", META);
    return partial.set("metadata", object.path("metadata"));
  }

  private static ObjectNode metadata(ObjectNode object) {
    return Trees.object().put("resourceVersion", Trees.text(object, "metadata", "resourceVersion"));
  }

  private JsonNode table(ResourceType type, List<ObjectNode> objects, ObjectNode metadata) {
    List<Column> shown = columns.of(type);
    ObjectNode table = Trees.object().put("kind", "Table").put("apiVersion", META);
    table.set("metadata", metadata);
    ArrayNode definitions = table.putArray("columnDefinitions");
    shown.forEach(column -> definitions.add(column.definition()));
    ArrayNode rows = table.putArray("rows");
    for (ObjectNode object : objects) {
      ObjectNode row = rows.addObject();
      ArrayNode cells = row.putArray("cells");
      shown.forEach(column -> cells.add(column.cell().apply(object)));
      row.set("object", partial(object));
    }
    return table;
  }
}
