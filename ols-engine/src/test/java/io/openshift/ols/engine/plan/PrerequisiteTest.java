// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.state.Manifest;
import org.junit.jupiter.api.Test;

class PrerequisiteTest {
  @Test
  void bindingComesAfterItsRole() {
    assertThat(
            before(
                "{metadata: {name: b}, roleRef: {kind: ClusterRole, name: reader}}",
                ClusterRoleBinding.class))
        .isEqualTo("ClusterRole reader");
    assertThat(
            before(
                "{metadata: {name: b, namespace: here}, roleRef: {kind: Role, name: reader}}",
                RoleBinding.class))
        .isEqualTo("Role here/reader");
  }

  @Test
  void tokenComesAfterItsAccount() {
    assertThat(
            before(
                "{metadata: {name: t, namespace: here,"
                    + " annotations: {kubernetes.io/service-account.name: reader}}}",
                Secret.class))
        .isEqualTo("ServiceAccount here/reader");
  }

  @Test
  void otherSecretsWaitForNothing() {
    assertThat(before("{metadata: {name: s, namespace: here}}", Secret.class)).isEqualTo("nothing");
  }

  private static <T extends HasMetadata> String before(String yaml, Class<T> type) {
    return Prerequisite.of(Manifest.of(Samples.read(yaml, type)))
        .map(Object::toString)
        .orElse("nothing");
  }
}
