// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Optional;

/**
 * What the API server wants to find before it takes an object, or keeps it: whether a role may be
 * bound is read from the role, and a token of an account that is not there is deleted at once.
 */
final class Prerequisite {
  private Prerequisite() {}

  static Optional<ObjectId> of(Manifest manifest) {
    return switch (manifest.id().kind().kind()) {
      case "RoleBinding", "ClusterRoleBinding" -> role(manifest);
      case "Secret" -> account(manifest);
      default -> Optional.empty();
    };
  }

  private static Optional<ObjectId> role(Manifest binding) {
    String name = binding.tree().at("/roleRef/name").asText();
    boolean local = binding.tree().at("/roleRef/kind").asText().equals("Role");
    return Optional.of(
        local
            ? new ObjectId(ApiKind.of(Role.class), binding.id().namespace(), name)
            : new ObjectId(ApiKind.of(ClusterRole.class), "", name));
  }

  private static Optional<ObjectId> account(Manifest secret) {
    String name =
        secret.tree().at("/metadata/annotations").path(AnnotationKeys.SERVICE_ACCOUNT).asText();
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ObjectId(ApiKind.of(ServiceAccount.class), secret.id().namespace(), name));
  }
}
