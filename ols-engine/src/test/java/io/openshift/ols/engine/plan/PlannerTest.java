// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.FakeProvider;
import io.openshift.ols.engine.sample.SampleBackends;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemException;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ReloadClass;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
  private static final OfferKey<String> KEY = new OfferKey<>("word", String.class);
  private static final Inputs INPUTS =
      Samples.inputs(
          Map.of(Samples.secretId("main-key"), Samples.content("apitoken", "sk-canary")));

  @Test
  void offersComeBeforeDesiredStatesWhateverTheOrderOfNames() {
    List<String> heard = new ArrayList<>();
    FakeComponent first =
        new FakeComponent("aaa").needs(Need.one(KEY)).state(v -> hears(heard, v.one(KEY)));
    FakeComponent last = new FakeComponent("zzz").offers(v -> Offers.none().with(KEY, "hello"));

    plan(first, last);

    assertThat(heard).containsExactly("hello");
  }

  @Test
  void needForOneThatNobodyMeetsIsTheProblemOfItsComponentOnly() {
    Plan plan = plan(new FakeComponent("needy").needs(Need.one(KEY)), writer("other"));

    assertThat(problem(plan, "needy"))
        .hasToString(
            "NeedNotMet spec: component \"needy\" needs exactly one of \"word\", 0 offered; "
                + "see the conditions of the other components");
    assertThat(plan.objects()).containsKey(Samples.id(ConfigMap.class, "other"));
  }

  @Test
  void twoOffersAreTooManyForOneAndForOptionalAndFineForMany() {
    Function<ReconcileView, Offers> twice = v -> Offers.none().with(KEY, "a").with(KEY, "b");
    List<String> heard = new ArrayList<>();

    Plan plan =
        plan(
            new FakeComponent("giver").offers(twice),
            new FakeComponent("one").needs(Need.one(KEY)),
            new FakeComponent("optional").needs(Need.optional(KEY)),
            new FakeComponent("many")
                .needs(Need.many(KEY))
                .state(v -> hears(heard, v.many(KEY).toString())));

    assertThat(problem(plan, "one").code()).isEqualTo(ProblemCode.NEED_NOT_MET);
    assertThat(problem(plan, "optional").message()).contains("at most one", "2 offered");
    assertThat(part(plan, "many").isWhole()).isTrue();
    assertThat(heard).containsExactly("[a, b]");
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new ProblemException(
            Problem.user(ProblemCode.INVALID_VALUE, FieldPath.of("spec.x"), "is odd", "make even")),
        new IllegalStateException("sk-canary"),
        new AbstractMethodError("sk-canary"),
        new NoClassDefFoundError("sk-canary"),
        new ExceptionInInitializerError("sk-canary"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void componentThatFailsTakesNoOtherDown(Throwable failure) {
    FakeComponent bad =
        new FakeComponent("bad")
            .state(
                v -> {
                  throw raised(failure);
                });

    Plan plan = plan(bad, writer("good"));

    assertThat(part(plan, "bad").failure()).isPresent();
    assertThat(plan.objects()).containsOnlyKeys(ids("filer", "good"));
    assertThat(plan.toString()).doesNotContain("sk-canary");
  }

  @Test
  void componentThatFailsToOfferIsNotAskedForMore() {
    FakeComponent bad =
        new FakeComponent("bad")
            .offers(
                v -> {
                  throw raised(new IllegalStateException());
                })
            .state(v -> DesiredState.builder().apply(Samples.service("bad")).build());

    Plan plan = plan(bad);

    assertThat(problem(plan, "bad").code()).isEqualTo(ProblemCode.INTERNAL);
    assertThat(plan.objects()).doesNotContainKey(Samples.id(Service.class, "bad"));
  }

  @Test
  void componentThatAnswersNothingAtAllFailsAlone() {
    Plan plan = plan(new FakeComponent("bad").state(v -> null), writer("good"));

    assertThat(part(plan, "bad").failure()).isPresent();
    assertThat(part(plan, "good").isWhole()).isTrue();
  }

  @Test
  void componentThatCannotEvenSayWhatItNeedsFailsAlone() {
    Plan plan = plan(new FakeComponent("bad").needs((Need[]) null), writer("good"));

    assertThat(problem(plan, "bad").code()).isEqualTo(ProblemCode.INTERNAL);
    assertThat(part(plan, "good").isWhole()).isTrue();
  }

  @Test
  void readingAReferenceThatWasNotDeclaredFails() {
    ExternalReference secret =
        ExternalReference.secret("main-key").purpose("x").path(FieldPath.of("spec")).build();

    Plan plan =
        plan(
            new FakeComponent("nosy")
                .state(v -> hears(new ArrayList<>(), v.reference(secret).toString())));

    assertThat(part(plan, "nosy").failure().orElseThrow().cause().orElseThrow())
        .hasMessage("Secret \"main-key\" is read but not declared in references()");
  }

  @Test
  void readingAnOfferThatWasNotNeededFails() {
    Plan plan = plan(new FakeComponent("nosy").state(v -> hears(new ArrayList<>(), v.one(KEY))));

    assertThat(problem(plan, "nosy").code()).isEqualTo(ProblemCode.INTERNAL);
  }

  @Test
  void inactiveComponentsAndTheOtherBackendAreNotAsked() {
    FakeComponent off =
        new FakeComponent("off")
            .activation(Activation.inactive("spec.x turns it off"))
            .state(
                v -> {
                  throw raised(new IllegalStateException());
                });

    Plan plan = plan(off);

    assertThat(part(plan, "off").inactive()).contains("spec.x turns it off");
    assertThat(part(plan, "off").failure()).isEmpty();
    assertThat(part(plan, "envy").inactive()).contains("the operator runs backend \"filer\"");
  }

  @Test
  void backendOfTwoContainersTakesCredentialsFromItsEnvironment() {
    Plan plan = Samples.plan("envy", INPUTS, plugins());

    assertThat(plan.backend()).hasToString("envy");
    assertThat(plan.objects()).containsOnlyKeys(ids("envy"));
    assertThat(plan.held()).isEmpty();
  }

  @Test
  void kindsThatAreNotServedAreLeftOut() {
    Inputs inputs =
        ImmutableInputs.builder()
            .from(INPUTS)
            .facts(
                io.openshift.ols.spi.view.ImmutableClusterFacts.builder()
                    .addUsable(ApiKind.of(ConfigMap.class))
                    .serviceCa(false)
                    .build())
            .build();

    Plan plan = Samples.plan("filer", inputs, plugins());

    assertThat(plan.objects()).containsOnlyKeys(Samples.id(ConfigMap.class, "filer-config"));
  }

  @Test
  void twoComponentsThatWantOneObjectClash() {
    Plan plan =
        plan(
            new FakeComponent("a").state(v -> writes("same", "1")),
            new FakeComponent("b").state(v -> writes("same", "2")));

    assertThat(problem(plan, "b").text())
        .isEqualTo(
            "spec: components \"a\" and \"b\" both want ConfigMap openshift-lightspeed/same; "
                + "remove one of the two plugins");
    assertThat(part(plan, "a").isWhole()).isTrue();
  }

  @Test
  void componentThatStumblesOverALackingFieldNamesTheField() {
    Inputs lacking =
        ImmutableInputs.builder()
            .from(INPUTS)
            .config(Samples.config(Samples.spec("{llm: {providers: []}, ols: {}}")))
            .build();
    FakeComponent careless =
        new FakeComponent("careless")
            .state(v -> writes("careless", v.spec().getOls().getDefaultModel().strip()));

    Plan plan = Samples.plan("filer", lacking, plugins(careless));

    assertThat(problem(plan, "careless"))
        .hasToString("InvalidValue spec.ols.defaultModel: is required; set it");
    assertThat(part(plan, "careless").failure().orElseThrow().cause()).isEmpty();
  }

  @Test
  void objectsAreOwnedByTheResourceAndBearTheirComponent() {
    var metadata =
        plan(writer("sample"))
            .objects()
            .get(Samples.id(ConfigMap.class, "sample"))
            .manifest()
            .as(ConfigMap.class)
            .getMetadata();

    assertThat(metadata.getLabels()).containsEntry("ols.openshift.io/component", "sample");
    assertThat(metadata.getOwnerReferences())
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.getKind()).isEqualTo("OLSConfig");
              assertThat(o.getUid()).isEqualTo(Samples.UID);
              assertThat(o.getController()).isTrue();
            });
  }

  @Test
  void sameInputsGiveTheSameBytesInEveryOrderOfPlugins() {
    List<FakePlugin> plugins = new ArrayList<>(plugins(writer("a"), writer("b")));
    Plan first = Samples.plan("filer", INPUTS, plugins);
    Collections.reverse(plugins);
    Plan second = Samples.plan("filer", INPUTS, plugins);

    assertThat(second).isEqualTo(first);
    assertThat(bytes(second)).isEqualTo(bytes(first));
  }

  private static Plan plan(FakeComponent... components) {
    return Samples.plan("filer", INPUTS, plugins(components));
  }

  private static List<FakePlugin> plugins(FakeComponent... components) {
    List<FakePlugin> plugins = new ArrayList<>();
    plugins.add(FakePlugin.ofBackends("backends", SampleBackends.filer(), SampleBackends.envy()));
    plugins.add(FakePlugin.ofProviders("llm", new FakeProvider("plain", ReloadClass.ROLL)));
    for (FakeComponent component : components) {
      plugins.add(FakePlugin.ofComponents("of-" + component.id(), component));
    }
    return plugins;
  }

  private static FakeComponent writer(String name) {
    return new FakeComponent(name).state(v -> writes(name, "x"));
  }

  private static DesiredState writes(String name, String value) {
    return DesiredState.builder().apply(Samples.configMap(name, "key", value)).build();
  }

  private static DesiredState hears(List<String> heard, String word) {
    heard.add(word);
    return DesiredState.nothing();
  }

  private static RuntimeException raised(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private static ComponentPlan part(Plan plan, String id) {
    return plan.components().get(new ComponentId(id));
  }

  private static Problem problem(Plan plan, String id) {
    return part(plan, id).failure().orElseThrow().problem();
  }

  /** All objects of the named ones, in whatever kind they come. */
  private static ObjectId[] ids(String... names) {
    List<ObjectId> ids = new ArrayList<>();
    for (String name : names) {
      boolean backend = List.of("filer", "envy").contains(name);
      if (backend) {
        ids.add(Samples.id(io.fabric8.kubernetes.api.model.apps.Deployment.class, name));
        ids.add(Samples.id(Service.class, name));
      }
      if (!name.equals("envy")) {
        ids.add(Samples.id(ConfigMap.class, backend ? name + "-config" : name));
      }
    }
    return ids.toArray(ObjectId[]::new);
  }

  private static List<String> bytes(Plan plan) {
    return plan.objects().values().stream().map(o -> o.manifest().tree().toString()).toList();
  }
}
