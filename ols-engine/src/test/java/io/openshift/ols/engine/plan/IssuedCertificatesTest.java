// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of the certificates that components ask for. */
class IssuedCertificatesTest {
  private static final ObjectId TLS = Samples.id(Secret.class, "app-tls");
  private static final ObjectId APP = Samples.id(Deployment.class, "app");
  private static final ObjectId AUTHORITY = Samples.id(Secret.class, "lightspeed-ca");
  private static final ObjectId BUNDLE = Samples.id(ConfigMap.class, "lightspeed-ca");
  private static final String PODS =
      """
      containers:
      - {name: main, image: x, volumeMounts: [{name: tls, mountPath: /tls}]}
      volumes:
      - {name: tls, secret: {secretName: app-tls}}
      """;

  @Test
  void certificateAndBundleWaitForTheAuthorityThatTheFirstComponentBears() {
    FakeComponent second =
        new FakeComponent("other")
            .state(v -> DesiredState.builder().issue(wanted("other-tls")).build());
    Plan plan = plan(List.of(app(Presence.OPTIONAL), second), Map.of(), id -> Optional.empty());

    assertThat(plan.objects().get(AUTHORITY).component()).isEqualTo(new ComponentId("app"));
    assertThat(plan.objects().get(AUTHORITY).after()).isEmpty();
    assertThat(plan.objects().get(BUNDLE).after()).contains(AUTHORITY);
    assertThat(plan.objects().get(TLS).after()).contains(AUTHORITY);
    assertThat(plan.objects().get(TLS).care()).isEqualTo(PlannedObject.Care.IF_ABSENT);
    assertThat(plan.objects().get(Samples.id(Secret.class, "other-tls")).component())
        .isEqualTo(new ComponentId("other"));
    assertThat(plan.objects()).containsKey(APP);
  }

  @Test
  void authorityIsThereForThoseWhoOnlyTrustIt() {
    FakeComponent client =
        new FakeComponent("client")
            .references(
                ExternalReference.configMap("lightspeed-ca")
                    .purpose("service-ca")
                    .path(FieldPath.of("spec"))
                    .presence(Presence.OPTIONAL)
                    .build());
    assertThat(planner(List.of(client)).draft(plainInputs()).needsAuthority()).isTrue();
    assertThat(planner(List.of(client)).draft(Samples.inputs(Map.of())).needsAuthority()).isFalse();
    assertThat(planner(List.of()).draft(plainInputs()).needsAuthority()).isFalse();
    Plan plan = plan(List.of(client), plainInputs(), id -> Optional.empty());
    assertThat(plan.objects()).containsOnlyKeys(AUTHORITY, BUNDLE);
    assertThat(plan.objects().get(BUNDLE).component()).isEqualTo(new ComponentId("client"));
  }

  @Test
  void certificateOfAnotherIsUsedAsItIs() {
    Plan plan =
        plan(
            List.of(app(Presence.OPTIONAL)),
            Map.of(Samples.secretId("app-tls"), Samples.content("tls.crt", "a", "tls.key", "b")),
            id -> Optional.of(secret("")));
    assertThat(plan.objects()).containsKey(APP).doesNotContainKey(TLS);
    assertThat(plan.held()).isEmpty();
  }

  @Test
  void certificateOfAnotherThatLacksAKeyHoldsThePods() {
    Plan plan =
        plan(
            List.of(app(Presence.OPTIONAL)),
            Map.of(Samples.secretId("app-tls"), Samples.content("tls.crt", "a")),
            id -> Optional.of(secret("")));
    assertThat(plan.held()).containsOnlyKeys(APP);
    assertThat(plan.held().get(APP))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("has no key \"tls.crt\" and \"tls.key\"");
  }

  @Test
  void certificateOfOursThatNobodyWantsAnyMoreIsAsGoodAsGone() {
    FakeComponent app =
        new FakeComponent("app")
            .references(reference(Presence.AWAITED))
            .state(v -> DesiredState.builder().apply(Samples.deployment("app", PODS)).build());
    Inputs inputs =
        ImmutableInputs.builder()
            .from(
                Samples.inputs(
                    Map.of(
                        Samples.secretId("app-tls"),
                        Samples.content("tls.crt", "a", "tls.key", "b"))))
            .live(new LiveObjects(List.of(secret(Samples.UID)), List.of()))
            .build();
    Planner planner = planner(List.of(app));
    Plan plan = planner.plan(planner.draft(inputs), Map.of(), Issued.nothing());
    assertThat(plan.held()).containsOnlyKeys(APP);
  }

  @Test
  void planWithoutTheCertificateIsNoPlan() {
    Planner planner = planner(List.of(app(Presence.OPTIONAL)));
    Draft draft = planner.draft(Samples.inputs(Map.of()));
    assertThatThrownBy(() -> planner.plan(draft, Map.of(), Issued.nothing()))
        .hasMessageContaining("app-tls");
  }

  private static FakeComponent app(Presence presence) {
    return new FakeComponent("app")
        .references(reference(presence))
        .state(
            v ->
                DesiredState.builder()
                    .apply(Samples.deployment("app", PODS))
                    .issue(wanted("app-tls"))
                    .build());
  }

  private static IssuedCertificate wanted(String name) {
    return new IssuedCertificate(
        Samples.id(Secret.class, name), new TreeSet<>(List.of("app.ns.svc")));
  }

  private static ExternalReference reference(Presence presence) {
    return ExternalReference.secret("app-tls")
        .purpose("tls")
        .path(FieldPath.of("spec"))
        .keys(KeyRule.of("tls.crt", "tls.key"))
        .presence(presence)
        .build();
  }

  private static Manifest secret(String owner) {
    String yaml =
        "metadata: {name: app-tls, namespace: %s, ownerReferences: [{uid: \"%s\"}]}"
            .formatted(Samples.NAMESPACE, owner);
    return Samples.manifest(Samples.read(yaml, Secret.class));
  }

  private static Plan plan(
      List<FakeComponent> components,
      Map<ReferenceId, ResolvedReference> references,
      Function<ObjectId, Optional<Manifest>> given) {
    return plan(components, Samples.inputs(references), given);
  }

  private static Inputs plainInputs() {
    return ImmutableInputs.builder()
        .from(Samples.inputs(Map.of()))
        .facts(ImmutableClusterFacts.builder().from(Samples.facts()).serviceCa(false).build())
        .build();
  }

  private static Plan plan(
      List<FakeComponent> components, Inputs inputs, Function<ObjectId, Optional<Manifest>> given) {
    Planner planner = planner(components);
    Draft draft = planner.draft(inputs);
    return planner.plan(
        draft, Map.of(), Issued.assumed(Samples.NAMESPACE, draft.issuedCertificates(), given));
  }

  private static Planner planner(List<FakeComponent> components) {
    return new Planner(
        Catalog.of(
            List.of(
                FakePlugin.ofBackends("backends", new FakeComponent("none")),
                FakePlugin.ofComponents("plugin", components.toArray(FakeComponent[]::new)))),
        "none");
  }
}
