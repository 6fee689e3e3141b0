// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import io.openshift.ols.spi.toolkit.kinds.OptionalKinds;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.testkit.sample.HelloComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule has somebody who breaks it. */
class RulesBiteTest {
  private static final Set<ApiKind> CONFIG_MAPS = Set.of(ApiKind.of(ConfigMap.class));
  private static final ExternalReference KEY =
      ExternalReference.secret("key").purpose("test").path(FieldPath.of("spec")).build();

  /** Who breaks it, and what the author is told. */
  private record Offender(Component component, String finding) {}

  private static final Map<Rule, Offender> OFFENDERS =
      Map.ofEntries(
          Map.entry(
              Rule.FAILS_WITH_A_PROBLEM,
              new Offender(
                  FakeComponent.answering(
                      view -> {
                        throw new IllegalStateException("oops");
                      }),
                  "IllegalStateException: oops")),
          Map.entry(Rule.SAME_VIEW_SAME_STATE, new Offender(counting(), "differ")),
          Map.entry(
              Rule.INPUTS_STAY,
              new Offender(
                  FakeComponent.answering(
                      view -> {
                        view.config().getMetadata().setGenerateName("mine");
                        return DesiredState.nothing();
                      }),
                  "changes the custom resource")),
          Map.entry(
              Rule.OBJECTS_ARE_NAMED,
              new Offender(FakeComponent.making(FakeObjects.named("Not_A_Name")), "has a name")),
          Map.entry(
              Rule.OBJECTS_ARE_PLAIN,
              new Offender(
                  FakeComponent.making(
                      FakeObjects.configMap()
                          .editMetadata()
                          .addToLabels(LabelKeys.OWNER_COMPONENT, "me")
                          .endMetadata()
                          .build()),
                  "which the operator sets")),
          Map.entry(
              Rule.KINDS_ARE_DECLARED,
              new Offender(
                  FakeComponent.making(FakeObjects.named("a")).kinds(Set.of()), "not in kinds()")),
          Map.entry(
              Rule.CLUSTER_OBJECTS_ARE_NAMED,
              new Offender(
                  granting().named(new ObjectId(ApiKind.of(ClusterRole.class), "", "other")),
                  "is not in namedObjects()")),
          Map.entry(
              Rule.EDITS_ARE_DECLARED,
              new Offender(
                  FakeComponent.answering(
                      view ->
                          DesiredState.builder()
                              .edit(
                                  new SharedEdit(
                                      new ObjectId(OptionalKinds.CONSOLE, "", "cluster"),
                                      "/spec/plugins",
                                      "mine"))
                              .build()),
                  "is edited and not in edits()")),
          Map.entry(Rule.PODS_ARE_RESTRICTED, new Offender(pod(), "lacks runAsNonRoot true")),
          Map.entry(Rule.CONTAINERS_ASK_FOR_RESOURCES, new Offender(pod(), "asks for no memory")),
          Map.entry(
              Rule.PORTS_ARE_PROBED,
              new Offender(
                  FakeComponent.making(FakeObjects.deployment(FakeObjects.listening())),
                  "listens and has no readinessProbe")),
          Map.entry(Rule.IMAGES_ARE_DECLARED, new Offender(pod(), "no ImageKey")),
          Map.entry(
              Rule.SECRETS_STAY_SECRET,
              new Offender(
                  FakeComponent.answering(
                          view ->
                              DesiredState.builder()
                                  .apply(
                                      FakeObjects.configMap()
                                          .addToData(
                                              "copy",
                                              "it is "
                                                  + view.reference(KEY).text("value").orElse(""))
                                          .build())
                                  .build())
                      .kinds(CONFIG_MAPS)
                      .references(KEY),
                  "holds a value from a Secret")),
          Map.entry(
              Rule.SOURCES_ARE_KNOWN, new Offender(mounting("stranger"), "which nobody makes")),
          Map.entry(
              Rule.REFERENCES_ARE_USED,
              new Offender(
                  FakeComponent.making(FakeObjects.named("a")).references(KEY),
                  "no pod of \"fake\" consumes it")),
          Map.entry(Rule.MISSING_REFERENCE_HOLDS_PODS, new Offender(fickle(), "is missing")),
          Map.entry(Rule.ROLES_ARE_COVERED, new Offender(granting(), "hands on delete secrets")));

  @ParameterizedTest
  @EnumSource
  void everyRuleBites(Rule rule) {
    Offender offender = OFFENDERS.get(rule);
    assertThat(findings(rule, offender.component()))
        .anyMatch(f -> f.toString().contains(offender.finding()), offender.finding());
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleLetsTheSmallestComponentPass(Rule rule) {
    assertThat(findings(rule, new HelloComponent())).isEmpty();
  }

  @Test
  void strangersNamespaceIsRefused() {
    var elsewhere =
        FakeObjects.configMap().editMetadata().withNamespace("kube-system").endMetadata().build();
    assertThat(findings(Rule.OBJECTS_ARE_NAMED, FakeComponent.making(elsewhere)))
        .singleElement()
        .asString()
        .contains("in namespace \"kube-system\"");
  }

  @Test
  void conditionThatQuotesASecretIsFound() {
    FakeComponent teller =
        FakeComponent.answering(
                view ->
                    DesiredState.builder()
                        .tell(
                            new Aspect(
                                "KeyKnown",
                                true,
                                "Read",
                                view.reference(KEY).text("value").orElse("")))
                        .build())
            .references(KEY);
    assertThat(findings(Rule.SECRETS_STAY_SECRET, teller))
        .singleElement()
        .asString()
        .contains("condition KeyKnown quotes a Secret");
  }

  @Test
  void flagThatIsReadHasToBeDeclared() {
    Flag size = new Flag("size", "size", List.of("s", "l"), "s");
    FakeComponent reader =
        FakeComponent.answering(
            view -> {
              view.settings().word(size);
              return DesiredState.nothing();
            });
    assertThat(findings(Rule.FAILS_WITH_A_PROBLEM, reader))
        .singleElement()
        .asString()
        .contains("flag --size is read but not declared in flags()");
    assertThat(findings(Rule.FAILS_WITH_A_PROBLEM, reader.flags(size))).isEmpty();
  }

  @Test
  void declaredAccessCoversARole() {
    Component covered =
        granting().access(new AccessRule("", List.of("secrets"), List.of(), List.of("delete")));
    assertThat(findings(Rule.ROLES_ARE_COVERED, covered)).isEmpty();
    Component narrower =
        granting().access(new AccessRule("", List.of("secrets"), List.of("a"), List.of("delete")));
    assertThat(findings(Rule.ROLES_ARE_COVERED, narrower)).isNotEmpty();
  }

  @Test
  void pathsThatARoleHandsOnHaveToBeDeclared() {
    var role =
        new ClusterRoleBuilder()
            .withNewMetadata()
            .withName("asking")
            .endMetadata()
            .addNewRule()
            .withNonResourceURLs("/ask")
            .withVerbs("get")
            .endRule()
            .build();
    assertThat(findings(Rule.ROLES_ARE_COVERED, FakeComponent.making(role)))
        .singleElement()
        .asString()
        .contains("hands on get /ask");
    FakeComponent covered =
        FakeComponent.making(role).access(AccessRule.ofPaths(List.of("/ask"), List.of("get")));
    assertThat(findings(Rule.ROLES_ARE_COVERED, covered)).isEmpty();
  }

  private static List<Finding> findings(Rule rule, Component component) {
    Stage stage = Stage.of(LonePart.of(component), List.of(), Path.of("no-such-folder"));
    return stage.backends().stream()
        .flatMap(b -> stage.scenarios(b).values().stream().flatMap(s -> stage.parts(b, s).stream()))
        .flatMap(rule::findings)
        .toList();
  }

  private static FakeComponent counting() {
    AtomicInteger calls = new AtomicInteger();
    return FakeComponent.answering(
            view ->
                DesiredState.builder()
                    .apply(FakeObjects.named("call-" + calls.incrementAndGet()))
                    .build())
        .kinds(CONFIG_MAPS);
  }

  private static FakeComponent pod() {
    return FakeComponent.making(FakeObjects.deployment(FakeObjects.container()));
  }

  private static FakeComponent mounting(String secret) {
    return FakeComponent.making(
        FakeObjects.deployment(FakeObjects.container(), FakeObjects.secretVolume(secret)));
  }

  /** Mounts the Secret only while it is there. */
  private static FakeComponent fickle() {
    ExternalReference awaited =
        ExternalReference.secret("key")
            .purpose("test")
            .path(FieldPath.of("spec"))
            .presence(Presence.AWAITED)
            .build();
    return FakeComponent.answering(
            view ->
                DesiredState.builder()
                    .apply(
                        view.reference(awaited).isFound()
                            ? FakeObjects.deployment(
                                FakeObjects.container(), FakeObjects.secretVolume("key"))
                            : FakeObjects.deployment(FakeObjects.container()))
                    .build())
        .kinds(pod().kinds())
        .references(awaited);
  }

  private static FakeComponent granting() {
    return FakeComponent.making(
        new ClusterRoleBuilder()
            .withNewMetadata()
            .withName("fake:role")
            .endMetadata()
            .addNewRule()
            .withApiGroups("")
            .withResources("secrets")
            .withVerbs("delete")
            .endRule()
            .build());
  }
}
