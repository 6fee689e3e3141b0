// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a kind a request means.
 *
 * @param namespace empty for all
 * @param filter label and field selectors together
 */
public record Selection(String namespace, Predicate<JsonNode> filter) {

  /** All objects of a kind in a namespace. */
  public static Selection all(String namespace) {
    return new Selection(namespace, object -> true);
  }

  /** Reads the selectors of a request; either may be null or empty. */
  public static Selection of(
      ResourceType type, String namespace, @Nullable String labels, @Nullable String fields) {
    Predicate<JsonNode> filter = object -> true;
    if (labels != null && !labels.isBlank()) {
      filter = filter.and(LabelSelector.parse(labels));
    }
    if (fields != null && !fields.isBlank()) {
      for (String term : fields.split(",", -1)) {
        filter = filter.and(field(type, term));
      }
    }
    return new Selection(namespace, filter);
  }

  /** Whether the object is meant. */
  public boolean matches(JsonNode object) {
    boolean here =
        namespace.isEmpty() || Trees.text(object, "metadata", "namespace").equals(namespace);
    return here && filter.test(object);
  }

  private static Predicate<JsonNode> field(ResourceType type, String term) {
    boolean differs = term.contains("!=");
    String[] sides = term.split("!=|==|=", 2);
    if (sides.length < 2) {
      throw ApiException.badRequest(
          "invalid selector: '" + term + "'; can't understand '" + term + "'");
    }
    String path = sides[0].strip();
    String value = sides[1].strip();
    Optional<String> fault = fault(type, path);
    if (fault.isPresent()) {
      throw ApiException.badRequest(fault.get());
    }
    String[] steps =
        path.equals("name") ? new String[] {"metadata", "name"} : path.split("\\.", -1);
    return object -> Trees.text(object, steps).equals(value) != differs;
  }

  private static Optional<String> fault(ResourceType type, String path) {
    boolean common = path.equals("metadata.name") || path.equals("metadata.namespace");
    if (common || type.traits().selectableFields().contains(path)) {
      return Optional.empty();
    }
    return Optional.of(
        type.traits().custom()
            ? "field label not supported: " + path
            : "\""
                + path
                + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
  }
}
