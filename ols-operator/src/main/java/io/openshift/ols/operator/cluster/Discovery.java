// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which kinds the cluster serves and the operator may watch. A kind that is not among the usable
 * ones is never asked for, so that a missing API or a missing right costs one feature and not the
 * operator.
 *
 * @param served what the API server lists
 * @param usable served and permitted
 * @param problems rights that are missing
 */
public record Discovery(
    SortedSet<ApiKind> served, SortedSet<ApiKind> usable, List<Problem> problems) {
  private static final List<String> VERBS = List.of("list", "watch");

  static Discovery none() {
    return new Discovery(new TreeSet<>(), new TreeSet<>(), List.of());
  }

  /**
   * Asks the API server about these kinds.
   *
   * @param kinds with the names of the objects that matter; an empty name stands for all
   */
  static Discovery of(
      KubernetesClient client, String namespace, SortedMap<ApiKind, SortedSet<String>> kinds) {
    Map<String, APIResourceList> lists = new HashMap<>();
    SortedSet<ApiKind> served = new TreeSet<>();
    SortedSet<ApiKind> usable = new TreeSet<>();
    List<Problem> problems = new ArrayList<>();
    for (ApiKind kind : kinds.keySet()) {
      if (!serves(lists.computeIfAbsent(kind.apiVersion(), v -> resources(client, v)), kind)) {
        continue;
      }
      served.add(kind);
      List<Problem> denied =
          VERBS.stream()
              .filter(
                  verb ->
                      !kinds.get(kind).stream()
                          .map(name -> new ObjectId(kind, namespace, name))
                          .allMatch(object -> isAllowed(client, object, verb)))
              .map(verb -> noAccess(kind, verb))
              .toList();
      problems.addAll(denied);
      if (denied.isEmpty()) {
        usable.add(kind);
      }
    }
    return new Discovery(served, usable, problems);
  }

  /** Whether the verb is allowed on an object; an empty name stands for all of the kind. */
  static boolean isAllowed(KubernetesClient client, ObjectId object, String verb) {
    ApiKind kind = object.kind();
    SelfSubjectAccessReview review =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withNamespace(kind.namespaced() ? object.namespace() : "")
            .withGroup(kind.group())
            .withVersion(kind.version())
            .withResource(kind.plural())
            .withName(object.name())
            .withVerb(verb)
            .endResourceAttributes()
            .endSpec()
            .build();
    var answer = client.authorization().v1().selfSubjectAccessReview().create(review);
    return answer.getStatus() != null && Boolean.TRUE.equals(answer.getStatus().getAllowed());
  }

  private static APIResourceList resources(KubernetesClient client, String apiVersion) {
    APIResourceList list = client.getApiResources(apiVersion);
    return list == null ? new APIResourceList() : list;
  }

  private static boolean serves(APIResourceList list, ApiKind kind) {
    for (APIResource resource : list.getResources()) {
      if (resource.getKind().equals(kind.kind()) && resource.getName().equals(kind.plural())) {
        return true;
      }
    }
    return false;
  }

  private static Problem noAccess(ApiKind kind, String verb) {
    return Problem.cluster(
        ProblemCode.NO_ACCESS,
        FieldPath.of("spec"),
        "the operator may not %s %s".formatted(verb, kind.resource()),
        "let its role %s %s; until then nothing of that kind is kept"
            .formatted(verb, kind.resource()));
  }
}
