// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.engine.plan.ComponentPlan;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.offer.ApiEndpoint;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.testkit.view.Rehearsal;
import io.openshift.ols.testkit.view.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for every backend beyond what holds for a component. */
final class BackendChecks {
  private final Backend backend;
  private final Stage stage;

  BackendChecks(Backend backend, Stage stage) {
    this.backend = backend;
    this.stage = stage;
  }

  Stream<Check> checks() {
    return Stream.of(
        new Check("usableProviderIsPlanned", this::usable),
        new Check(
            "unsupportedProviderIsRefused",
            () -> refusal(StandIns.REFUSED, ProblemCode.UNSUPPORTED_PROVIDER)),
        new Check(
            "unknownProviderIsRefused",
            () -> refusal("nobody.example.com/knows", ProblemCode.UNKNOWN_PROVIDER_TYPE)),
        new Check("refusalLeavesServicesAlone", this::services),
        new Check("twoProvidersMayShareASecret", this::shared),
        new Check("apiEndpointNamesAPlannedService", this::endpoint));
  }

  private Stream<Finding> usable() {
    ComponentPlan plan = plan(rehearse(DefaultScenario.with(stage.servedBy(backend))));
    Stream<Problem> problems =
        Stream.concat(plan.held().stream(), plan.failure().stream().map(f -> f.problem()));
    Stream<Finding> wrong = problems.map(p -> finding("cannot be planned with one provider: " + p));
    return plan.workloads().isEmpty()
        ? Stream.concat(wrong, Stream.of(finding("runs no pod")))
        : wrong;
  }

  private Stream<Finding> refusal(String type, ProblemCode code) {
    Rehearsal rehearsal = rehearse(DefaultScenario.with(type));
    ComponentPlan plan = plan(rehearsal);
    Stream<Problem> problems =
        Stream.concat(plan.held().stream(), plan.failure().stream().map(f -> f.problem()));
    List<Finding> findings = new ArrayList<>();
    if (problems.noneMatch(
        p -> p.code().equals(code) && p.path().text().equals("spec.llm.providers[0].type"))) {
      findings.add(finding("does not report %s at spec.llm.providers[0].type".formatted(code)));
    }
    plan.workloads().stream()
        .filter(id -> rehearsal.plan().objects().containsKey(id))
        .forEach(
            id -> findings.add(Finding.of(id, "is written although its configuration is held")));
    return findings.stream();
  }

  /** Services have to be there for the platform to issue what the pods wait for. */
  private Stream<Finding> services() {
    Rehearsal usual = rehearse(DefaultScenario.with(stage.servedBy(backend)));
    Rehearsal refused = rehearse(DefaultScenario.with(StandIns.REFUSED));
    return usual.plan().objects().keySet().stream()
        .filter(id -> id.kind().kind().equals("Service"))
        .filter(id -> !refused.plan().objects().containsKey(id))
        .map(id -> Finding.of(id, "is not written while the configuration is held"));
  }

  private Stream<Finding> shared() {
    Rehearsal rehearsal = rehearse(DefaultScenario.withTwo(stage.servedBy(backend)));
    Stream<Finding> problems =
        plan(rehearsal).held().stream().map(p -> finding("is held for " + p));
    Stream<Finding> twice =
        rehearsal.plan().objects().values().stream()
            .map(o -> o.manifest())
            .flatMap(m -> twice(m).stream());
    return Stream.concat(problems, twice);
  }

  private static List<Finding> twice(Manifest manifest) {
    List<Finding> findings = new ArrayList<>();
    JsonNode pod = PodContainer.podOf(manifest);
    repeated(pod.path("volumes"), "name")
        .forEach(
            n -> findings.add(Finding.of(manifest.id(), "has two volumes \"%s\"".formatted(n))));
    repeated(pod.path("volumes"), "secret")
        .forEach(
            n -> findings.add(Finding.of(manifest.id(), "has two volumes of the Secret " + n)));
    for (String list : List.of("initContainers", "containers")) {
      for (JsonNode container : pod.path(list)) {
        repeated(container.path("env"), "name")
            .forEach(n -> findings.add(Finding.of(manifest.id(), "has two variables " + n)));
        repeated(container.path("volumeMounts"), "mountPath")
            .forEach(n -> findings.add(Finding.of(manifest.id(), "mounts twice at " + n)));
      }
    }
    return findings;
  }

  private static List<String> repeated(JsonNode list, String member) {
    Set<String> seen = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    for (JsonNode element : list) {
      String text =
          element.path(member).isTextual()
              ? element.path(member).asText()
              : element.path(member).toString();
      if (!text.isEmpty() && !seen.add(text)) {
        repeated.add(text);
      }
    }
    return repeated;
  }

  private Stream<Finding> endpoint() {
    Rehearsal rehearsal = rehearse(DefaultScenario.with(stage.servedBy(backend)));
    List<ApiEndpoint> offered = rehearsal.offers(backend.id()).all(ApiEndpoint.KEY);
    if (offered.size() != 1) {
      return Stream.of(finding("offers %d ApiEndpoints, not one".formatted(offered.size())));
    }
    ApiEndpoint api = offered.get(0);
    boolean served =
        rehearsal.plan().objects().values().stream()
            .map(o -> o.manifest())
            .filter(
                m -> m.id().kind().kind().equals("Service") && m.id().name().equals(api.service()))
            .flatMap(m -> m.tree().at("/spec/ports").findValues("port").stream())
            .anyMatch(port -> port.asInt() == api.port());
    return served
        ? Stream.empty()
        : Stream.of(
            finding(
                "offers Service %s port %d, which it does not plan"
                    .formatted(api.service(), api.port())));
  }

  private Rehearsal rehearse(Scenario scenario) {
    return stage.rehearse(backend, scenario);
  }

  private ComponentPlan plan(Rehearsal rehearsal) {
    return Objects.requireNonNull(rehearsal.plan().components().get(backend.id()));
  }

  private Finding finding(String text) {
    return new Finding("backend " + backend.id(), text);
  }
}
