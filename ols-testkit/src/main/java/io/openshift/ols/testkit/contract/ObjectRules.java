// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every object keeps. */
final class ObjectRules {
  /** Limits of the API server: a Service is a DNS label, most others are DNS subdomains. */
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");

  private static final Pattern DNS_SUBDOMAIN =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  /** Names of roles and bindings are path segments. */
  private static final Pattern PATH_SEGMENT = Pattern.compile("[^/%]{1,253}");

  private static final String RBAC = "rbac.authorization.k8s.io";
  private static final Pattern LABEL_KEY =
      Pattern.compile("([a-z0-9][-.a-z0-9]{0,252}/)?[A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?");
  private static final Pattern LABEL_VALUE =
      Pattern.compile("([A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?");

  private ObjectRules() {}

  static Stream<Finding> named(Part part) {
    String home = part.rehearsal().inputs().settings().namespace();
    return part.manifests().stream().flatMap(m -> named(m, home).stream());
  }

  private static List<Finding> named(Manifest manifest, String home) {
    List<Finding> findings = new ArrayList<>();
    ObjectId id = manifest.id();
    if (id.kind().namespaced() && !id.namespace().equals(home)) {
      findings.add(
          Finding.of(id, "is in namespace \"%s\", not in \"%s\"".formatted(id.namespace(), home)));
    }
    if (!form(id).matcher(id.name()).matches()) {
      findings.add(Finding.of(id, "has a name that the API server refuses"));
    }
    for (JsonNode labels :
        List.of(
            manifest.tree().at("/metadata/labels"),
            manifest.tree().at("/spec/template/metadata/labels"))) {
      labels
          .properties()
          .forEach(
              e -> {
                if (!LABEL_KEY.matcher(e.getKey()).matches()
                    || !LABEL_VALUE.matcher(e.getValue().asText()).matches()) {
                  findings.add(Finding.of(id, "has an invalid label " + e));
                }
              });
    }
    return findings;
  }

  private static Pattern form(ObjectId id) {
    if (id.kind().group().equals(RBAC)) {
      return PATH_SEGMENT;
    }
    return id.kind().kind().equals("Service") ? DNS_LABEL : DNS_SUBDOMAIN;
  }

  static Stream<Finding> plain(Part part) {
    List<Finding> findings = new ArrayList<>();
    for (Manifest manifest : part.manifests()) {
      JsonNode tree = manifest.tree();
      if (!tree.path("status").isEmpty()) {
        findings.add(Finding.of(manifest.id(), "has a status, which is the cluster's to write"));
      }
      if (!tree.at("/metadata/ownerReferences").isEmpty()) {
        findings.add(Finding.of(manifest.id(), "has an owner, which the operator sets"));
      }
      if (tree.findParents(LabelKeys.OWNER_COMPONENT).size() > 0) {
        findings.add(
            Finding.of(
                manifest.id(),
                "has the label %s, which the operator sets".formatted(LabelKeys.OWNER_COMPONENT)));
      }
    }
    return findings.stream();
  }

  static Stream<Finding> kinds(Part part) {
    Set<?> declared = part.component().kinds();
    Stream<ObjectId> made = part.manifests().stream().map(Manifest::id);
    Stream<ObjectId> drawn = part.state().generatedSecrets().stream().map(s -> s.id());
    return Stream.concat(made, drawn)
        .filter(id -> !declared.contains(id.kind()))
        .map(id -> Finding.of(id, "is of kind %s, which is not in kinds()".formatted(id.kind())));
  }

  static Stream<Finding> clusterObjects(Part part) {
    Set<ObjectId> named =
        part.component().namedObjects(part.rehearsal().inputs().settings().namespace());
    return part.manifests().stream()
        .map(Manifest::id)
        .filter(id -> !id.kind().namespaced() && !named.contains(id))
        .filter(id -> named.stream().anyMatch(n -> n.kind().equals(id.kind())))
        .map(id -> Finding.of(id, "is not in namedObjects(), which names others of its kind"));
  }

  static Stream<Finding> edits(Part part) {
    return part.state().sharedEdits().stream()
        .map(SharedEdit::object)
        .filter(id -> !part.component().edits().contains(id))
        .map(id -> Finding.of(id, "is edited and not in edits()"));
  }
}
