// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import io.openshift.ols.testkit.embedded.tree.Trees;
import org.jspecify.annotations.Nullable;

/** Answers questions about access and tokens; nothing of them is kept. Every token is good. */
final class Reviews {
  private static final String USER = "system:admin";

  private final AccessRules access;

  Reviews(AccessRules access) {
    this.access = access;
  }

  ObjectNode answer(ResourceType type, ObjectNode sent) {
    ObjectNode review =
        Trees.object().put("kind", type.kind()).put("apiVersion", type.apiVersion());
    review.putObject("metadata");
    review.set("spec", sent.path("spec").deepCopy());
    ObjectNode status = review.putObject("status");
    switch (type.kind()) {
      case "SelfSubjectRulesReview" -> rules(status);
      case "TokenReview" -> token(status, Trees.text(sent, "spec", "token"));
      default -> status.put("allowed", allowed(Trees.find(sent, "spec", "resourceAttributes")));
    }
    return review;
  }

  private boolean allowed(@Nullable JsonNode attributes) {
    if (attributes == null) {
      return true;
    }
    String subresource = Trees.text(attributes, "subresource");
    String resource = Trees.text(attributes, "resource");
    String full = subresource.isEmpty() ? resource : resource + "/" + subresource;
    return access.allows(
        new AccessRules.Denial(
            Trees.text(attributes, "verb"),
            Trees.text(attributes, "group"),
            full,
            Trees.text(attributes, "name")));
  }

  private static void rules(ObjectNode status) {
    ObjectNode all = status.putArray("resourceRules").addObject();
    all.putArray("verbs").add("*");
    all.putArray("apiGroups").add("*");
    all.putArray("resources").add("*");
    ObjectNode urls = status.putArray("nonResourceRules").addObject();
    urls.putArray("verbs").add("*");
    urls.putArray("nonResourceURLs").add("*");
    status.put("incomplete", false);
  }

  private static void token(ObjectNode status, String token) {
    if (token.isEmpty()) {
      status.putObject("user");
      return;
    }
    ObjectNode user = status.put("authenticated", true).putObject("user");
    user.put("username", USER).putArray("groups").add("system:masters").add("system:authenticated");
  }

  /** Refuses what is denied. */
  void enforce(ResourceType type, ResourcePath path, String verb) {
    String resource = type.names().plural();
    String full = path.subresource().isEmpty() ? resource : resource + "/" + path.subresource();
    if (access.allows(new AccessRules.Denial(verb, type.group(), full, path.name()))) {
      return;
    }
    String where =
        path.namespace().isEmpty()
            ? "at the cluster scope"
            : "in the namespace \"" + path.namespace() + "\"";
    throw ApiException.forbidden(
        type.subject(path.name()),
        "User \"%s\" cannot %s resource \"%s\" in API group \"%s\" %s"
            .formatted(USER, verb, full, type.group(), where));
  }
}
