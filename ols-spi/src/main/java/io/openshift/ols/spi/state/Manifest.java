// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Objects;
import java.util.Optional;

/**
 * One object as a tree of JSON, in the form in which it is sent: without members that are null,
 * which server-side apply would take for values. The tree is read-only.
 */
public final class Manifest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectId id;
  private final ObjectNode tree;

  private Manifest(ObjectId id, ObjectNode tree) {
    this.id = id;
    this.tree = tree;
  }

  /**
   * The manifest of a typed or generic object of the fabric8 model; {@code kind} says how it is
   * served.
   */
  public static Manifest of(ApiKind kind, HasMetadata object) {
    ObjectNode tree = MAPPER.valueToTree(object);
    return of(kind, tree);
  }

  /** The manifest of a typed object. */
  public static Manifest of(HasMetadata object) {
    return of(ApiKind.of(object.getClass()), object);
  }

  /** The manifest of a tree, which is copied. */
  public static Manifest of(ApiKind kind, ObjectNode tree) {
    ObjectNode copy = tree.deepCopy();
    Pruning.dropNulls(copy);
    String namespace = kind.namespaced() ? copy.at("/metadata/namespace").asText("") : "";
    String name = copy.at("/metadata/name").asText("");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a " + kind.kind() + " without a name");
    }
    return new Manifest(new ObjectId(kind, namespace, name), copy);
  }

  public ObjectId id() {
    return id;
  }

  /** The tree. It must not be changed: take {@link JsonNode#deepCopy()} for that. */
  public ObjectNode tree() {
    return tree;
  }

  /** The value of a label, if the object bears it. */
  public Optional<String> label(String key) {
    JsonNode label = tree.at("/metadata/labels").path(key);
    return label.isTextual() ? Optional.of(label.asText()) : Optional.empty();
  }

  /** Whether an object with that uid is among its owners. */
  public boolean isOwnedBy(String uid) {
    for (JsonNode owner : tree.at("/metadata/ownerReferences")) {
      if (uid.equals(owner.path("uid").asText())) {
        return true;
      }
    }
    return false;
  }

  /** The object as a type of the fabric8 model. */
  public <T extends HasMetadata> T as(Class<T> type) {
    return Objects.requireNonNull(MAPPER.convertValue(tree, type));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest m && id.equals(m.id) && tree.equals(m.tree);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, tree);
  }

  /** Only which object it is: the content may be a Secret's. */
  @Override
  public String toString() {
    return id.toString();
  }
}
