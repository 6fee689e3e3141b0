// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.store;

import io.openshift.ols.testkit.embedded.schema.Definitions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds that are there without a CRD. */
final class BuiltInTypes {
  private static final String CORE = "io.k8s.api.core.v1.";

  /**
   * Group, definitions, then: kind, plural, letters (n namespaced, s status, r review), short
   * names, category.
   */
  private static final String TABLE =
      """
      |%1$s|ConfigMap configmaps n cm
      |%1$s|Endpoints endpoints n ep
      |%1$s|Event events n ev
      |%1$s|Namespace namespaces s ns
      |%1$s|Node nodes s no
      |%1$s|PersistentVolumeClaim persistentvolumeclaims ns pvc
      |%1$s|PersistentVolume persistentvolumes s pv
      |%1$s|Pod pods ns po all
      |%1$s|Secret secrets n -
      |%1$s|ServiceAccount serviceaccounts n sa
      |%1$s|Service services ns svc all
      apps|io.k8s.api.apps.v1.|Deployment deployments ns deploy all
      apps|io.k8s.api.apps.v1.|ReplicaSet replicasets ns rs all
      apps|io.k8s.api.apps.v1.|StatefulSet statefulsets ns sts all
      rbac.authorization.k8s.io|io.k8s.api.rbac.v1.|ClusterRoleBinding clusterrolebindings - -
      rbac.authorization.k8s.io|io.k8s.api.rbac.v1.|ClusterRole clusterroles - -
      rbac.authorization.k8s.io|io.k8s.api.rbac.v1.|RoleBinding rolebindings n -
      rbac.authorization.k8s.io|io.k8s.api.rbac.v1.|Role roles n -
      networking.k8s.io|io.k8s.api.networking.v1.|Ingress ingresses ns ing
      networking.k8s.io|io.k8s.api.networking.v1.|NetworkPolicy networkpolicies n netpol
      coordination.k8s.io|io.k8s.api.coordination.v1.|Lease leases n -
      storage.k8s.io|io.k8s.api.storage.v1.|StorageClass storageclasses - sc
      authorization.k8s.io|io.k8s.api.authorization.v1.|SelfSubjectAccessReview selfsubjectaccessreviews r -
      authorization.k8s.io|io.k8s.api.authorization.v1.|SelfSubjectRulesReview selfsubjectrulesreviews r -
      authorization.k8s.io|io.k8s.api.authorization.v1.|SubjectAccessReview subjectaccessreviews r -
      authentication.k8s.io|io.k8s.api.authentication.v1.|TokenReview tokenreviews r -
      events.k8s.io|io.k8s.api.events.v1.|Event events n ev
      apiextensions.k8s.io|%2$s|CustomResourceDefinition customresourcedefinitions s crd,crds api-extensions
      """
          .formatted(CORE, "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.");

  private BuiltInTypes() {}

  static List<ResourceType> all(Definitions definitions) {
    return TABLE.lines().map(line -> type(line, definitions)).toList();
  }

  private static ResourceType type(String line, Definitions definitions) {
    String[] parts = line.split("\\|", -1);
    String[] words = parts[2].split(" ", -1);
    String kind = words[0];
    List<String> shortNames =
        words[3].equals("-") ? List.of() : Arrays.asList(words[3].split(",", -1));
    List<String> categories = words.length > 4 ? List.of(words[4]) : List.of();
    ResourceType.Names names =
        new ResourceType.Names(
            kind, words[1], kind.toLowerCase(Locale.ROOT), shortNames, categories);
    ResourceType.Traits traits =
        new ResourceType.Traits(
            words[2].contains("n"),
            words[2].contains("s"),
            false,
            !words[2].contains("r"),
            selectable(kind));
    return new ResourceType(
        parts[0], "v1", names, traits, definitions.schema(parts[1] + kind), List.of());
  }

  private static List<String> selectable(String kind) {
    return switch (kind) {
      case "Secret" -> List.of("type");
      case "Namespace" -> List.of("status.phase", "name");
      case "Pod" ->
          List.of(
              "spec.nodeName",
              "spec.restartPolicy",
              "spec.schedulerName",
              "spec.serviceAccountName",
              "spec.hostNetwork",
              "status.phase",
              "status.podIP",
              "status.nominatedNodeName");
      case "Event" ->
          List.of(
              "involvedObject.kind",
              "involvedObject.namespace",
              "involvedObject.name",
              "involvedObject.uid",
              "involvedObject.apiVersion",
              "involvedObject.resourceVersion",
              "involvedObject.fieldPath",
              "reason",
              "reportingComponent",
              "source",
              "type");
      case "Node" -> List.of("spec.unschedulable");
      case "Service" -> List.of("spec.clusterIP", "spec.type");
      case "ReplicaSet" -> List.of("status.replicas");
      default -> List.of();
    };
  }
}
