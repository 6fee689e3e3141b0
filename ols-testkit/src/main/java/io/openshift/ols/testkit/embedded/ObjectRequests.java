// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.patch.JsonPatch;
import io.openshift.ols.testkit.embedded.patch.MergePatch;
import io.openshift.ols.testkit.embedded.patch.StrategicMergePatch;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.FieldError;
import io.openshift.ols.testkit.embedded.tree.Trees;
import io.openshift.ols.testkit.embedded.view.Presentation;
import io.openshift.ols.testkit.embedded.view.Presentation.Form;
import io.openshift.ols.testkit.embedded.write.Creation;
import io.openshift.ols.testkit.embedded.write.Deletion;
import io.openshift.ols.testkit.embedded.write.Target;
import io.openshift.ols.testkit.embedded.write.Updating;
import io.openshift.ols.testkit.embedded.write.WriteOptions;
import io.openshift.ols.testkit.embedded.write.WriteOptions.UnknownFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The requests that change one object. */
final class ObjectRequests {
  private static final String APPLY = "application/apply-patch+yaml";

  private final Creation creation;
  private final Updating updating;
  private final Deletion deletion;
  private final Presentation presentation;
  private final Reviews reviews;

  ObjectRequests(
      Creation creation,
      Updating updating,
      Deletion deletion,
      Presentation presentation,
      Reviews reviews) {
    this.creation = creation;
    this.updating = updating;
    this.deletion = deletion;
    this.presentation = presentation;
    this.reviews = reviews;
  }

  Answer create(ApiRequest request, Target target) {
    ObjectNode sent = object(request);
    if (!target.type().traits().stored()) {
      return new Answer(201, reviews.answer(target.type(), sent), List.of());
    }
    List<String> warnings = new ArrayList<>();
    ObjectNode created = creation.create(target, sent, options(request, warnings));
    return answer(request, 201, target.type(), created, warnings);
  }

  Answer replace(ApiRequest request, Target target) {
    List<String> warnings = new ArrayList<>();
    ObjectNode object = updating.replace(target, object(request), options(request, warnings));
    return answer(request, 200, target.type(), object, warnings);
  }

  Answer patch(ApiRequest request, Target target) {
    List<String> warnings = new ArrayList<>();
    WriteOptions options = options(request, warnings);
    if (!request.mediaType().equals(APPLY)) {
      ObjectNode patched = updating.patch(target, operation(request, target.type()), options);
      return answer(request, 200, target.type(), patched, warnings);
    }
    if (request.param("fieldManager").isEmpty()) {
      throw ApiException.invalid(
          new ApiException.Subject("PatchOptions", "meta.k8s.io", ""),
          List.of(FieldError.required("fieldManager", "is required for apply patch")));
    }
    Updating.Outcome outcome =
        updating.apply(target, object(request), request.flag("force"), options);
    int status = outcome.created() ? 201 : 200;
    return answer(request, status, target.type(), outcome.object(), warnings);
  }

  Answer delete(ApiRequest request, Target target) {
    return Answer.ok(deletion.delete(target, deletionOptions(request)));
  }

  Deletion.Options deletionOptions(ApiRequest request) {
    ObjectNode sent = request.body().isBlank() ? Trees.object() : object(request);
    String propagation = Trees.text(sent, "propagationPolicy");
    String dryRun = String.join("", Trees.texts(sent, "dryRun")) + request.param("dryRun");
    boolean orphan = Trees.text(sent, "orphanDependents").equals("true");
    return new Deletion.Options(
        Trees.text(sent, "preconditions", "uid"),
        Trees.text(sent, "preconditions", "resourceVersion"),
        propagation.isEmpty()
            ? (orphan ? "Orphan" : request.param("propagationPolicy"))
            : propagation,
        dryRun.contains("All"));
  }

  private Answer answer(
      ApiRequest request, int status, ResourceType type, ObjectNode object, List<String> warnings) {
    Form form = Form.of(request.headers().accept());
    return new Answer(status, presentation.object(form, type, object), warnings);
  }

  private static WriteOptions options(ApiRequest request, List<String> warnings) {
    UnknownFields unknown =
        switch (request.param("fieldValidation")) {
          case "Strict" -> UnknownFields.STRICT;
          case "Ignore" -> UnknownFields.IGNORE;
          default -> UnknownFields.WARN;
        };
    boolean dryRun = request.param("dryRun").equals("All");
    return new WriteOptions(request.manager(), dryRun, unknown, warnings::add);
  }

  private static UnaryOperator<ObjectNode> operation(ApiRequest request, ResourceType type) {
    boolean builtIn = type.schema().builtIn();
    return switch (request.mediaType()) {
      case "application/json-patch+json" -> {
        JsonNode patch = Trees.read(request.body());
        yield object -> JsonPatch.apply(object, patch);
      }
      case "application/merge-patch+json" -> {
        ObjectNode patch = object(request);
        yield object -> MergePatch.apply(object, patch);
      }
      case "application/strategic-merge-patch+json" -> {
        if (!builtIn) {
          throw unsupported(
              "the body of the request was in an unknown format - accepted media types include:"
                  + " application/json-patch+json, application/merge-patch+json, "
                  + APPLY);
        }
        ObjectNode patch = object(request);
        yield object -> StrategicMergePatch.apply(type.schema(), object, patch);
      }
      default ->
          throw ApiException.generic(415, "UnsupportedMediaType", "415: Unsupported Media Type");
    };
  }

  private static ApiException unsupported(String message) {
    return ApiException.of(415, "UnsupportedMediaType", message);
  }

  private static ObjectNode object(ApiRequest request) {
    if (Trees.read(request.body()) instanceof ObjectNode object) {
      return object;
    }
    throw ApiException.badRequest("the body of the request is not an object");
  }
}
