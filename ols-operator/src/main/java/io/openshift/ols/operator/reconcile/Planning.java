// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Draft;
import io.openshift.ols.engine.plan.ImmutableInputs;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.operator.cluster.Cluster;
import io.openshift.ols.operator.cluster.ClusterProbe;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first half of a pass, up to the plan: follows what the resource refers to, draws values and
 * issues certificates. It remembers what it waits for.
 */
final class Planning {
  private final Planner planner;
  private final OperatorSettings settings;
  private final Cluster cluster;
  private final GeneratedValues generated;
  private final Certificates certificates;
  private final FailureLog failures = new FailureLog();
  private List<Problem> denied = List.of();
  private Optional<Instant> renewal = Optional.empty();

  /** Generated Secrets that are lost: whoever puts one back gives it no label of ours. */
  private Set<ReferenceId> awaited = Set.of();

  Planning(Planner planner, OperatorSettings settings, Cluster cluster, SecureRandom random) {
    this.planner = planner;
    this.settings = settings;
    this.cluster = cluster;
    this.generated = new GeneratedValues(cluster.client(), random::nextInt);
    this.certificates = new Certificates(cluster.client(), random, settings.namespace());
  }

  /** Follows what does not depend on the resource. */
  void warmUp() {
    follow(Set.of());
  }

  /** References that the operator may not watch. */
  List<Problem> denied() {
    return denied;
  }

  /** When the next pass is due at the latest: for a certificate, or for a right that is missing. */
  Optional<Duration> again(Instant now) {
    Optional<Duration> access =
        denied.isEmpty() ? Optional.empty() : Optional.of(ClusterProbe.ACCESS_INTERVAL);
    return Stream.of(access, renewal.map(at -> Duration.between(now, at)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /**
   * What is there of the product.
   *
   * @param live our objects
   * @param former those of an older operator
   */
  record Sight(LiveObjects live, List<Manifest> former) {}

  Plan plan(OlsConfig config, ClusterFacts facts, Sight sight, Instant now) {
    LiveObjects live = sight.live();
    Set<ReferenceId> references = planner.references(config, facts, settings).ids();
    boolean referred =
        !facts.serviceCa() && references.remove(Published.bundleId(settings.namespace()));
    follow(references);
    Map<ReferenceId, ResolvedReference> resolved = cluster.references().resolve(references);
    Optional<Certificates.Found> authority =
        referred ? Optional.of(authority(resolved, live, now)) : Optional.empty();
    Draft draft =
        planner.draft(
            ImmutableInputs.builder()
                .config(config)
                .facts(facts)
                .settings(settings)
                .references(resolved)
                .live(live)
                .former(sight.former())
                .build());
    Issued issued =
        draft.needsAuthority()
            ? certificates.of(
                draft.issuedCertificates(),
                authority.orElseGet(() -> authority(resolved, live, now)),
                new Certificates.Sight(
                    live, cluster.references()::find, config.getMetadata().getUid()),
                now)
            : Issued.nothing();
    renewal = issued.renewal();
    Plan plan = planner.plan(draft, generated.of(draft.generatedSecrets(), live), issued);
    failures.log(plan);
    await(lost(draft, plan), references);
    return plan;
  }

  /** Components see its certificate before it is written, so that it is in what they render. */
  private Certificates.Found authority(
      Map<ReferenceId, ResolvedReference> resolved, LiveObjects live, Instant now) {
    ResolvedReference brought =
        resolved.getOrDefault(
            Published.broughtId(settings.namespace()), ResolvedReference.missing());
    Certificates.Found found = certificates.authority(live, brought, now);
    resolved.put(Published.bundleId(settings.namespace()), Published.resolved(found.bundle()));
    return found;
  }

  private static Set<ReferenceId> lost(Draft draft, Plan plan) {
    return draft.generatedSecrets().stream()
        .map(GeneratedSecret::id)
        .filter(plan.held()::containsKey)
        .flatMap(id -> Contents.idOf(id).stream())
        .collect(Collectors.toSet());
  }

  private void await(Set<ReferenceId> lost, Set<ReferenceId> references) {
    if (!lost.equals(awaited)) {
      awaited = lost;
      follow(references);
    }
  }

  private void follow(Set<ReferenceId> references) {
    Set<ReferenceId> all = new HashSet<>(references);
    all.addAll(awaited);
    all.addAll(cluster.probe().references());
    denied = cluster.watchReferences(all);
  }
}
