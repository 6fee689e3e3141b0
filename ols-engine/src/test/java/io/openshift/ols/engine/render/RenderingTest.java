// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ImmutableExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Certificates in manifests that no cluster has seen. */
class RenderingTest {
  private static final ObjectId TLS = Samples.id(Secret.class, "app-tls");
  private static final ObjectId AUTHORITY = Samples.id(Secret.class, ObjectNames.AUTHORITY);
  private static final ObjectId BUNDLE = Samples.id(ConfigMap.class, ObjectNames.AUTHORITY);

  @Test
  void certificatesThatTheOperatorWouldIssueAreHiddenAndNobodyIsAskedForThem() {
    Rendering rendering = render();
    assertThat(rendering.unresolved()).isEmpty();
    assertThat(rendering.plan().objects()).containsOnlyKeys(TLS, AUTHORITY, BUNDLE);
    assertThat(rendering.manifests())
        .filteredOn(m -> m.path("kind").asText().equals("Secret"))
        .hasSize(2)
        .allSatisfy(
            m ->
                assertThat(m.path("data").toString())
                    .isEqualTo("{\"tls.crt\":\"***\",\"tls.key\":\"***\"}"));
    assertThat(render().manifests()).isEqualTo(rendering.manifests());
  }

  @Test
  void certificateThatIsGivenIsThatOfTheUser() {
    assertThat(render(secret("{}")).plan().objects()).containsOnlyKeys(AUTHORITY, BUNDLE);
  }

  @Test
  void certificateThatTheOperatorIssuedKeepsItsContent() {
    Rendering rendering = render(secret("{ols.openshift.io/component: app}"));
    assertThat(rendering.plan().objects()).containsOnlyKeys(TLS, AUTHORITY, BUNDLE);
    assertThat(rendering.plan().objects().get(TLS).manifest().tree().path("data").toString())
        .isEqualTo("{\"tls.crt\":\"YQ==\",\"tls.key\":\"Yg==\"}");
  }

  private static Manifest secret(String labels) {
    String yaml =
        """
        metadata: {name: app-tls, namespace: %s, labels: %s}
        stringData: {tls.crt: a, tls.key: b}
        """;
    return Samples.manifest(Samples.read(yaml.formatted(Samples.NAMESPACE, labels), Secret.class));
  }

  private static ExternalReference optional(ImmutableExternalReference.Builder reference) {
    return reference.purpose("tls").path(FieldPath.of("spec")).presence(Presence.OPTIONAL).build();
  }

  private static Rendering render(Manifest... given) {
    FakeComponent app =
        new FakeComponent("app")
            .references(
                optional(ExternalReference.secret("app-tls")),
                optional(ExternalReference.configMap(ObjectNames.AUTHORITY)))
            .state(
                v ->
                    DesiredState.builder()
                        .issue(new IssuedCertificate(TLS, new TreeSet<>(List.of("app"))))
                        .build());
    Planner planner =
        new Planner(
            Catalog.of(
                List.of(
                    FakePlugin.ofBackends("backends", new FakeComponent("none")),
                    FakePlugin.ofComponents("plugin", app))),
            "none");
    return Rendering.of(
        planner, Samples.config(Samples.spec()), Samples.facts(), Samples.SETTINGS, List.of(given));
  }
}
