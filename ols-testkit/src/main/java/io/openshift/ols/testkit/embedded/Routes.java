// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.schema.Definitions;
import io.openshift.ols.testkit.embedded.schema.ProtobufReader;
import io.openshift.ols.testkit.embedded.schema.Schema;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.TypeRegistry;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.view.Discovery;
import io.openshift.ols.testkit.embedded.view.OpenApi;
import io.openshift.ols.testkit.embedded.write.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the handler of a request. */
final class Routes {
  private static final List<String> SUBRESOURCES = List.of("", "status", "finalize");

  private final TypeRegistry types;
  private final Discovery discovery;
  private final OpenApi openApi;
  private final Reviews reviews;
  private final ObjectRequests objects;
  private final ListRequests lists;

  Routes(TypeRegistry types, Reviews reviews, ObjectRequests objects, ListRequests lists) {
    this.types = types;
    this.discovery = new Discovery(types);
    this.openApi = new OpenApi(types);
    this.reviews = reviews;
    this.objects = objects;
    this.lists = lists;
  }

  /** Answers anything but a watch. */
  Answer answer(ApiRequest request) {
    Optional<ObjectNode> document =
        request.method().equals("GET") ? document(request.path()) : Optional.empty();
    if (document.isPresent()) {
      return Answer.ok(document.get());
    }
    Target target = target(request);
    boolean named = !target.name().isEmpty();
    return switch (request.method()) {
      case "GET" -> named ? lists.get(request, target) : lists.list(request, target);
      case "POST" -> {
        if (named) {
          throw notAllowed();
        }
        yield objects.create(request, target);
      }
      case "PUT" -> objects.replace(request, one(target));
      case "PATCH" -> objects.patch(request, one(target));
      case "DELETE" ->
          named
              ? objects.delete(request, target)
              : lists.deleteAll(request, target, objects.deletionOptions(request));
      default -> throw notAllowed();
    };
  }

  /** What a client sent as text: binary objects of built-in kinds become JSON. */
  String text(String contentType, byte[] sent) {
    if (sent.length == 0 || !contentType.contains("protobuf")) {
      return new String(sent, StandardCharsets.UTF_8);
    }
    return ProtobufReader.read(sent, this::schema).toString();
  }

  private Optional<Schema> schema(String apiVersion, String kind) {
    return kind.equals("DeleteOptions")
        ? Optional.of(types.definitions().schema(Definitions.DELETE_OPTIONS))
        : types.byKind(apiVersion, kind).map(ResourceType::schema).filter(Schema::builtIn);
  }

  /** What a request is aimed at; refused when that is not served, or denied. */
  Target target(ApiRequest request) {
    ResourcePath path = ResourcePath.parse(request.path()).orElseThrow(ApiException::noSuchPath);
    ResourceType type =
        types.find(path.apiVersion(), path.plural()).orElseThrow(ApiException::noSuchPath);
    boolean status = path.subresource().equals("status");
    boolean misplaced = !type.traits().namespaced() && !path.namespace().isEmpty();
    if (!SUBRESOURCES.contains(path.subresource())
        || (status && !type.traits().status())
        || misplaced) {
      throw ApiException.noSuchPath();
    }
    if (!type.traits().stored() && !request.method().equals("POST")) {
      throw notAllowed();
    }
    reviews.enforce(type, path, verb(request, path));
    return new Target(type, path.namespace(), path.name(), path.subresource());
  }

  private static String verb(ApiRequest request, ResourcePath path) {
    boolean named = !path.name().isEmpty();
    return switch (request.method()) {
      case "GET" -> request.watch() ? "watch" : named ? "get" : "list";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> named ? "delete" : "deletecollection";
      default -> throw notAllowed();
    };
  }

  private Optional<ObjectNode> document(String path) {
    String trimmed =
        path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    if (trimmed.equals("/version")) {
      return Optional.of(Discovery.version());
    }
    if (trimmed.equals("/api")) {
      return Optional.of(Discovery.core());
    }
    if (trimmed.equals("/apis")) {
      return Optional.of(discovery.groups());
    }
    if (trimmed.equals("/openapi/v3")) {
      return Optional.of(openApi.index());
    }
    if (trimmed.startsWith("/openapi/v3/")) {
      return openApi.document(trimmed.substring("/openapi/v3/".length()));
    }
    String[] parts = trimmed.substring(1).split("/", -1);
    if (parts[0].equals("api") && parts.length == 2) {
      return discovery.resources(parts[1]);
    }
    if (parts[0].equals("apis") && parts.length <= 3) {
      return parts.length == 2
          ? discovery.group(parts[1])
          : discovery.resources(parts[1] + "/" + parts[2]);
    }
    return Optional.empty();
  }

  private static Target one(Target target) {
    if (target.name().isEmpty()) {
      throw notAllowed();
    }
    return target;
  }

  private static ApiException notAllowed() {
    return ApiException.generic(
        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }
}
