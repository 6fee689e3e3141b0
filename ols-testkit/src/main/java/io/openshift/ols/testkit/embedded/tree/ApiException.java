// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A refusal: ends a request and becomes the {@code Status} object of its answer. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;
  private final transient @Nullable ObjectNode details;

  private ApiException(int code, String reason, String message, @Nullable ObjectNode details) {
    super(message, null, false, false);
    this.code = code;
    this.reason = reason;
    this.details = details;
  }

  /** A refusal without details. */
  public static ApiException of(int code, String reason, String message) {
    return new ApiException(code, reason, message, null);
  }

  /** A refusal of the HTTP layer: its details are there and empty. */
  public static ApiException generic(int code, String reason, String message) {
    return new ApiException(code, reason, message, Trees.object());
  }

  /** 400: the request cannot be understood. */
  public static ApiException badRequest(String message) {
    return of(400, "BadRequest", message);
  }

  /** 404 for a path that is not served. */
  public static ApiException noSuchPath() {
    return generic(404, "NotFound", "the server could not find the requested resource");
  }

  /** 404 for an object. */
  public static ApiException notFound(Subject subject) {
    return about(404, "NotFound", subject.quoted() + " not found", subject);
  }

  /** 409: the name is taken. */
  public static ApiException alreadyExists(Subject subject) {
    return about(409, "AlreadyExists", subject.quoted() + " already exists", subject);
  }

  /** 409: the object changed since the writer read it. */
  public static ApiException conflict(Subject subject, String why) {
    String message = "Operation cannot be fulfilled on " + subject.quoted() + ": " + why;
    return about(409, "Conflict", message, subject);
  }

  /** 403. */
  public static ApiException forbidden(Subject subject, String why) {
    String what = subject.name().isEmpty() ? subject.resource() : subject.quoted();
    return about(403, "Forbidden", what + " is forbidden: " + why, subject);
  }

  /** 422: well-formed, and not acceptable. {@code subject} names the kind, not the resource. */
  public static ApiException invalid(Subject subject, List<FieldError> errors) {
    String list =
        errors.stream().map(FieldError::text).distinct().collect(Collectors.joining(", "));
    boolean many = errors.stream().map(FieldError::text).distinct().count() > 1;
    String message = subject.quoted() + " is invalid: " + (many ? "[" + list + "]" : list);
    ObjectNode details = details(subject);
    details.set("causes", causes(errors));
    return new ApiException(422, "Invalid", message, details);
  }

  /** 409 of a server-side apply, one cause per field. */
  public static ApiException applyConflict(String message, List<FieldError> causes) {
    ObjectNode details = Trees.object();
    details.set("causes", causes(causes));
    return new ApiException(409, "Conflict", message, details);
  }

  /** 410: the events since that version are not kept any more. */
  public static ApiException expired(String message) {
    return of(410, "Expired", message);
  }

  private static ArrayNode causes(List<FieldError> errors) {
    ArrayNode causes = Trees.array();
    for (FieldError error : errors) {
      causes
          .addObject()
          .put("reason", error.reason())
          .put("message", error.message())
          .put("field", error.field());
    }
    return causes;
  }

  private static ApiException about(int code, String reason, String message, Subject subject) {
    return new ApiException(code, reason, message, details(subject));
  }

  private static ObjectNode details(Subject subject) {
    ObjectNode details = Trees.object();
    if (!subject.name().isEmpty()) {
      details.put("name", subject.name());
    }
    if (!subject.group().isEmpty()) {
      details.put("group", subject.group());
    }
    return details.put("kind", subject.word());
  }

  /** HTTP status code. */
  public int code() {
    return code;
  }

  /** The {@code Status} object that a client gets. */
  public ObjectNode status() {
    ObjectNode status = Trees.object().put("kind", "Status").put("apiVersion", "v1");
    status.putObject("metadata");
    status.put("status", "Failure").put("message", getMessage());
    if (!reason.isEmpty()) {
      status.put("reason", reason);
    }
    if (details != null) {
      status.set("details", details);
    }
    return status.put("code", code);
  }

  /**
   * What a refusal is about.
   *
   * @param word plural of the resource, or its kind, as the message wants it
   * @param group API group, empty for the core group
   * @param name object name, may be empty
   */
  public record Subject(String word, String group, String name) {
    String resource() {
      return word + (group.isEmpty() ? "" : "." + group);
    }

    String quoted() {
      return resource() + " \"" + name + "\"";
    }
  }
}
