// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.spi.state.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes fields ours that others wrote where nothing but our own may stand, so that the next apply
 * takes away what it does not name. In a pod template that is more than neatness: all is mended in
 * one write, so pods roll once, and a value whose alternatives exclude one another (a volume's
 * source, a Deployment's strategy) can be set at all.
 */
public final class FieldTransfer {
  /** Under this name the Go operator wrote whatever it made. */
  private static final String GO_OPERATOR = "manager";

  private static final String METADATA = "f:metadata";
  private static final String SPEC = "f:spec";
  private static final String TEMPLATE = "f:template";

  /** What is exact in a Service. */
  private static final Set<String> SERVICE = Set.of("f:ports", "f:selector");

  private final Manifest desired;
  private final Manifest live;
  private final String manager;
  private final ArrayNode entries;

  private FieldTransfer(Manifest desired, Manifest live, String manager) {
    this.desired = desired;
    this.live = live;
    this.manager = manager;
    JsonNode now = live.tree().at("/metadata/managedFields");
    this.entries = now.isArray() ? now.deepCopy() : live.tree().arrayNode();
  }

  /** The managed fields to write before the next apply; empty if they can stay as they are. */
  public static Optional<ArrayNode> before(Manifest desired, Manifest live, String manager) {
    return new FieldTransfer(desired, live, manager).run();
  }

  private Optional<ArrayNode> run() {
    boolean exact = pods() || isService();
    ObjectNode fields = live.tree().objectNode();
    for (JsonNode entry : entries) {
      if (isOthers(entry) && (exact || isGoOperators(entry))) {
        move((ObjectNode) entry.path("fieldsV1"), fields);
      }
    }
    if (strategyIsInTheWay()) {
      fields.withObject("/f:spec/f:strategy").putObject("f:rollingUpdate");
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    merge(own(), fields);
    removeEmpty();
    return Optional.of(entries);
  }

  private boolean pods() {
    return PodSources.hasTemplate(desired);
  }

  private boolean isService() {
    return desired.id().kind().kind().equals("Service");
  }

  private boolean isOthers(JsonNode entry) {
    boolean own =
        manager.equals(entry.path("manager").asText())
            && "Apply".equals(entry.path("operation").asText());
    return !own && !entry.has("subresource") && entry.path("fieldsV1").isObject();
  }

  private static boolean isGoOperators(JsonNode entry) {
    return GO_OPERATOR.equals(entry.path("manager").asText())
        && "Update".equals(entry.path("operation").asText());
  }

  /** Content only: what others wrote into metadata, that of the template included, stays theirs. */
  private void move(ObjectNode from, ObjectNode to) {
    for (String name : names(from)) {
      boolean spec = name.equals(SPEC);
      if (spec && (pods() || isService())) {
        moveSpec((ObjectNode) from.path(name), to);
      } else if (!name.equals(METADATA) && !pods() && !isService()) {
        merge(to.withObject("/" + name), (ObjectNode) from.remove(name));
      }
    }
  }

  private void moveSpec(ObjectNode from, ObjectNode to) {
    for (String name : names(from)) {
      ObjectNode taken = (ObjectNode) from.path(name).deepCopy();
      if (isService() && !SERVICE.contains(name)) {
        continue;
      }
      from.remove(name);
      JsonNode kept = name.equals(TEMPLATE) ? taken.path(METADATA) : MissingNode.getInstance();
      if (kept.isObject()) {
        taken.remove(METADATA);
        from.putObject(name).set(METADATA, kept);
      }
      if (!kept.isObject() || !taken.isEmpty()) {
        merge(to.withObject("/" + SPEC + "/" + name), taken);
      }
    }
  }

  private static List<String> names(ObjectNode fields) {
    return fields.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** Filled in by the server, owned by nobody, and refused beside another type. */
  private boolean strategyIsInTheWay() {
    return pods()
        && desired.tree().at("/spec/strategy/type").asText().equals("Recreate")
        && live.tree().at("/spec/strategy").has("rollingUpdate");
  }

  private ObjectNode own() {
    for (JsonNode entry : entries) {
      if (manager.equals(entry.path("manager").asText())
          && "Apply".equals(entry.path("operation").asText())
          && !entry.has("subresource")) {
        return (ObjectNode) entry.path("fieldsV1");
      }
    }
    ObjectNode entry = entries.addObject();
    entry.put("manager", manager).put("operation", "Apply");
    entry.put("apiVersion", live.id().kind().apiVersion()).put("fieldsType", "FieldsV1");
    return entry.putObject("fieldsV1");
  }

  private void removeEmpty() {
    for (int i = entries.size() - 1; i >= 0; i--) {
      JsonNode fields = entries.get(i).path("fieldsV1");
      if (fields.path(SPEC).isObject() && fields.path(SPEC).isEmpty()) {
        ((ObjectNode) fields).remove(SPEC);
      }
      if (fields.isEmpty()) {
        entries.remove(i);
      }
    }
  }

  private static void merge(ObjectNode into, ObjectNode more) {
    for (Map.Entry<String, JsonNode> field : more.properties()) {
      JsonNode old = into.path(field.getKey());
      if (old.isObject() && field.getValue().isObject()) {
        merge((ObjectNode) old, (ObjectNode) field.getValue());
      } else {
        into.set(field.getKey(), field.getValue());
      }
    }
  }
}
