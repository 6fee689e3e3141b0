// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ObjectStore;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.Selection;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import io.openshift.ols.testkit.embedded.view.Presentation;
import io.openshift.ols.testkit.embedded.view.Presentation.Form;
import io.openshift.ols.testkit.embedded.write.Deletion;
import io.openshift.ols.testkit.embedded.write.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The requests that read objects, and the one that deletes many. */
final class ListRequests {
  private final ObjectStore store;
  private final Deletion deletion;
  private final Presentation presentation;

  ListRequests(ObjectStore store, Deletion deletion, Presentation presentation) {
    this.store = store;
    this.deletion = deletion;
    this.presentation = presentation;
  }

  Answer get(ApiRequest request, Target target) {
    ResourceType type = target.type();
    Optional<ObjectNode> found = store.find(type, target.namespace(), target.name());
    ObjectNode object = found.orElseThrow(() -> ApiException.notFound(type.subject(target.name())));
    return Answer.ok(presentation.object(form(request), type, type.view(object)));
  }

  Answer list(ApiRequest request, Target target) {
    ResourceType type = target.type();
    List<ObjectNode> selected = select(request, target);
    int start = start(request.param("continue"));
    int limit = request.param("limit").isEmpty() ? 0 : Integer.parseInt(request.param("limit"));
    int end = limit == 0 ? selected.size() : Math.min(selected.size(), start + limit);
    ObjectNode metadata = Trees.object().put("resourceVersion", Long.toString(store.revision()));
    if (end < selected.size()) {
      metadata.put("continue", token(end)).put("remainingItemCount", selected.size() - end);
    }
    List<ObjectNode> page =
        selected.subList(Math.min(start, end), end).stream().map(type::view).toList();
    return Answer.ok(presentation.list(form(request), type, page, metadata));
  }

  Answer deleteAll(ApiRequest request, Target target, Deletion.Options options) {
    ResourceType type = target.type();
    List<ObjectNode> selected = select(request, target);
    for (ObjectNode object : selected) {
      String namespace = Trees.text(object, "metadata", "namespace");
      String name = Trees.text(object, "metadata", "name");
      deletion.delete(new Target(type, namespace, name, ""), options);
    }
    ObjectNode metadata = Trees.object().put("resourceVersion", Long.toString(store.revision()));
    return Answer.ok(presentation.list(Form.OBJECT, type, selected, metadata));
  }

  /** How a watch shows its objects. */
  JsonNode shown(ApiRequest request, ResourceType type, ObjectNode object) {
    return presentation.object(form(request), type, object);
  }

  private List<ObjectNode> select(ApiRequest request, Target target) {
    Selection selection = selection(request, target);
    return store.list(target.type().key(), target.namespace()).stream()
        .filter(selection::matches)
        .toList();
  }

  static Selection selection(ApiRequest request, Target target) {
    String fields = request.param("fieldSelector");
    String byName = target.name().isEmpty() ? "" : "metadata.name=" + target.name();
    return Selection.of(
        target.type(),
        target.namespace(),
        request.param("labelSelector"),
        fields.isEmpty() || byName.isEmpty() ? fields + byName : fields + "," + byName);
  }

  private static Form form(ApiRequest request) {
    return Form.of(request.headers().accept());
  }

  private static String token(int at) {
    byte[] bytes =
        ("{\"v\":\"meta.k8s.io/v1\",\"at\":" + at + "}").getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int start(String token) {
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith("{")) {
        return Trees.read(text).path("at").asInt();
      }
    } catch (IllegalArgumentException e) {
      // Not one of our tokens: refused below.
    }
    throw ApiException.badRequest("invalid continue token: continue key is not valid");
  }
}
