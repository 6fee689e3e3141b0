// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.JsonPath;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which columns {@code kubectl get} shows for a kind. */
final class Columns {
  private final Clock clock;

  Columns(Clock clock) {
    this.clock = clock;
  }

  List<Column> of(ResourceType type) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Name", object -> Trees.text(object, "metadata", "name")));
    if (type.traits().custom() && !type.columns().isEmpty()) {
      type.columns().forEach(column -> columns.add(custom(column)));
      return columns;
    }
    boolean ageFirst = type.kind().equals("CustomResourceDefinition");
    columns.addAll(type.traits().custom() ? List.of() : builtIn(type.kind()));
    if (ageFirst) {
      columns.add(
          Column.text("Created At", object -> Trees.text(object, "metadata", "creationTimestamp")));
    } else {
      columns.add(age());
    }
    if (type.kind().equals("Deployment")) {
      columns.add(Column.wide("Containers", object -> containers(object, "name")));
      columns.add(Column.wide("Images", object -> containers(object, "image")));
    }
    return columns;
  }

  private Column age() {
    return Column.text(
        "Age", object -> elapsed(Trees.text(object, "metadata", "creationTimestamp")));
  }

  private List<Column> builtIn(String kind) {
    return switch (kind) {
      case "Deployment" ->
          List.of(
              Column.text(
                  "Ready",
                  d -> number(d, "status", "readyReplicas") + "/" + number(d, "spec", "replicas")),
              Column.text("Up-to-date", d -> number(d, "status", "updatedReplicas")),
              Column.text("Available", d -> number(d, "status", "availableReplicas")));
      case "ReplicaSet" ->
          List.of(
              Column.text("Desired", r -> number(r, "spec", "replicas")),
              Column.text("Current", r -> number(r, "status", "replicas")),
              Column.text("Ready", r -> number(r, "status", "readyReplicas")));
      case "StatefulSet" ->
          List.of(
              Column.text(
                  "Ready",
                  s -> number(s, "status", "readyReplicas") + "/" + number(s, "spec", "replicas")));
      case "Pod" ->
          List.of(
              Column.text("Ready", Columns::readyContainers),
              Column.text("Status", Columns::podStatus),
              Column.text("Restarts", Columns::restarts));
      case "Service" ->
          List.of(
              Column.text("Type", s -> Trees.text(s, "spec", "type")),
              Column.text("Cluster-IP", s -> orNone(Trees.text(s, "spec", "clusterIP"))),
              Column.text("External-IP", s -> orNone(Trees.text(s, "spec", "externalName"))),
              Column.text("Port(s)", Columns::ports));
      case "ConfigMap" -> List.of(data());
      case "Secret" -> List.of(Column.text("Type", s -> Trees.text(s, "type")), data());
      case "ServiceAccount" ->
          List.of(
              new Column(
                  "Secrets", "integer", 0, s -> IntNode.valueOf(Trees.items(s, "secrets").size())));
      case "Namespace" -> List.of(Column.text("Status", n -> Trees.text(n, "status", "phase")));
      case "PersistentVolumeClaim" ->
          List.of(
              Column.text("Status", c -> Trees.text(c, "status", "phase")),
              Column.text("Volume", c -> Trees.text(c, "spec", "volumeName")),
              Column.text("Capacity", c -> Trees.text(c, "status", "capacity", "storage")),
              Column.text(
                  "Access Modes", c -> String.join(",", Trees.texts(c, "status", "accessModes"))),
              Column.text("StorageClass", c -> Trees.text(c, "spec", "storageClassName")));
      case "RoleBinding", "ClusterRoleBinding" ->
          List.of(
              Column.text(
                  "Role",
                  b -> Trees.text(b, "roleRef", "kind") + "/" + Trees.text(b, "roleRef", "name")));
      case "NetworkPolicy" -> List.of(Column.text("Pod-Selector", Columns::podSelector));
      case "Lease" -> List.of(Column.text("Holder", l -> Trees.text(l, "spec", "holderIdentity")));
      case "Event" ->
          List.of(
              Column.text("Type", e -> Trees.text(e, "type")),
              Column.text("Reason", e -> Trees.text(e, "reason")),
              Column.text("Object", Columns::eventObject),
              Column.text("Message", e -> Trees.text(e, "message") + Trees.text(e, "note")));
      default -> List.of();
    };
  }

  private static Column data() {
    return new Column(
        "Data",
        "string",
        0,
        object -> IntNode.valueOf(object.path("data").size() + object.path("binaryData").size()));
  }

  private Column custom(JsonNode column) {
    JsonPath path = JsonPath.parse(Trees.text(column, "jsonPath"));
    String type = Trees.text(column, "type");
    return new Column(
        Trees.text(column, "name"),
        type,
        column.path("priority").asInt(),
        object -> customCell(path.find(object), type));
  }

  private JsonNode customCell(List<JsonNode> found, String type) {
    if (found.isEmpty()) {
      return NullNode.instance;
    }
    if (type.equals("date")) {
      return TextNode.valueOf(elapsed(found.get(0).asText()));
    }
    if (!type.equals("string")) {
      return found.get(0);
    }
    Function<JsonNode, String> shown =
        node -> node.isContainerNode() ? node.toString() : node.asText();
    return TextNode.valueOf(found.stream().map(shown).collect(Collectors.joining(",")));
  }

  /** The time since then, in the one or two units that matter. */
  private String elapsed(String timestamp) {
    Duration age;
    try {
      age = Duration.between(Instant.parse(timestamp), clock.instant());
    } catch (DateTimeParseException e) {
      return "<unknown>";
    }
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + "s";
    }
    if (age.toMinutes() < 180) {
      return age.toMinutes() < 10
          ? age.toMinutes() + "m" + seconds % 60 + "s"
          : age.toMinutes() + "m";
    }
    return age.toHours() < 48 ? age.toHours() + "h" : age.toDays() + "d";
  }

  private static String number(JsonNode object, String... path) {
    String text = Trees.text(object, path);
    return text.isEmpty() ? "0" : text;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "<none>" : text;
  }

  private static String containers(JsonNode object, String member) {
    return Trees.items(object, "spec", "template", "spec", "containers").stream()
        .map(container -> Trees.text(container, member))
        .collect(Collectors.joining(","));
  }

  private static String readyContainers(JsonNode pod) {
    List<JsonNode> statuses = Trees.items(pod, "status", "containerStatuses");
    long ready = statuses.stream().filter(status -> status.path("ready").asBoolean()).count();
    return ready + "/" + Trees.items(pod, "spec", "containers").size();
  }

  private static String podStatus(JsonNode pod) {
    if (Trees.find(pod, "metadata", "deletionTimestamp") != null) {
      return "Terminating";
    }
    for (JsonNode status : Trees.items(pod, "status", "containerStatuses")) {
      String waiting = Trees.text(status, "state", "waiting", "reason");
      if (!waiting.isEmpty()) {
        return waiting;
      }
    }
    return Trees.text(pod, "status", "phase");
  }

  private static String restarts(JsonNode pod) {
    int restarts =
        Trees.items(pod, "status", "containerStatuses").stream()
            .mapToInt(status -> status.path("restartCount").asInt())
            .sum();
    return Integer.toString(restarts);
  }

  private static String ports(JsonNode service) {
    String ports =
        Trees.items(service, "spec", "ports").stream()
            .map(port -> Trees.text(port, "port") + "/" + Trees.text(port, "protocol"))
            .collect(Collectors.joining(","));
    return orNone(ports);
  }

  private static String podSelector(JsonNode policy) {
    List<String> terms = new ArrayList<>();
    JsonNode labels = Trees.find(policy, "spec", "podSelector", "matchLabels");
    for (Map.Entry<String, JsonNode> label : Trees.members(labels)) {
      terms.add(label.getKey() + "=" + label.getValue().asText());
    }
    return orNone(String.join(",", terms));
  }

  private static String eventObject(JsonNode event) {
    JsonNode subject =
        event.has("regarding") ? event.path("regarding") : event.path("involvedObject");
    return Trees.text(subject, "kind").toLowerCase(Locale.ROOT) + "/" + Trees.text(subject, "name");
  }
}
