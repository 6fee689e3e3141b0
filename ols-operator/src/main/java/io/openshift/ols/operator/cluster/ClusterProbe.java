// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.api.names.AnnotationKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.OpenShiftVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Knows what kind of cluster this is, and follows when that changes. */
public final class ClusterProbe {
  /** Rights change without an event: as long as one is missing, it is asked for again. */
  public static final Duration ACCESS_INTERVAL = Duration.ofMinutes(1);

  /** The API server calls a definition established a moment before it lists the kind. */
  private static final Duration LISTING_INTERVAL = Duration.ofSeconds(1);

  /** Stands for all objects of a kind. */
  private static final String ALL = "";

  private static final ObjectId VERSION =
      new ObjectId(Kinds.CLUSTER_VERSION, "", ObjectNames.CLUSTER_VERSION);

  private final KubernetesClient client;
  private final String namespace;
  private final ReferenceId injected;
  private final SortedMap<ApiKind, SortedSet<String>> kinds = new TreeMap<>();
  private final Set<ObjectId> edits;
  private final NamedObjects named;
  private final Function<ReferenceId, Optional<Manifest>> referred;
  private final InstantSource clock;
  private final Map<ObjectId, ApiKind> definitions = new LinkedHashMap<>();
  private Discovery discovery = Discovery.none();
  private String seen = "";
  private Instant asked = Instant.EPOCH;
  private boolean seenServiceCa;

  /**
   * @param catalog what the components have to do with
   * @param referred finds an object that is watched as a reference
   */
  public ClusterProbe(
      KubernetesClient client,
      String namespace,
      Catalog catalog,
      NamedObjects named,
      Function<ReferenceId, Optional<Manifest>> referred,
      InstantSource clock) {
    this.client = client;
    this.namespace = namespace;
    this.injected = new ReferenceId(ReferenceKind.CONFIG_MAP, namespace, ObjectNames.SERVICE_CA);
    this.edits = catalog.edits();
    edits.forEach(this::matters);
    matters(VERSION);
    catalog.produced().forEach(kind -> kinds.put(kind, new TreeSet<>(Set.of(ALL))));
    this.named = named;
    this.referred = referred;
    this.clock = clock;
  }

  private void matters(ObjectId object) {
    kinds.computeIfAbsent(object.kind(), k -> new TreeSet<>()).add(object.name());
  }

  /**
   * Asks the API server again if there is reason to: at the first call, when a definition came or
   * went, and now and then while something is {@link #again awaited}.
   */
  public void refresh() {
    boolean first = asked.equals(Instant.EPOCH);
    if (first) {
      kinds.keySet().stream()
          .filter(Kinds::mayComeAndGo)
          .filter(
              kind ->
                  Discovery.isAllowed(
                      client, new ObjectId(Kinds.CRD, "", kind.resource()), "watch"))
          .forEach(kind -> definitions.put(new ObjectId(Kinds.CRD, "", kind.resource()), kind));
    }
    if (first) {
      named.follow(definitions.keySet());
    }
    String now = definitionsText();
    if (first || !now.equals(seen) || isDue()) {
      discovery = Discovery.of(client, namespace, kinds);
      seen = now;
      asked = clock.instant();
    }
    Set<ObjectId> follow = new LinkedHashSet<>(definitions.keySet());
    edits.stream().filter(o -> isUsable(o.kind())).forEach(follow::add);
    if (isUsable(Kinds.CLUSTER_VERSION)) {
      follow.add(VERSION);
    }
    named.follow(follow);
  }

  public ClusterFacts facts() {
    Optional<OpenShiftVersion> version =
        named
            .get(VERSION)
            .flatMap(
                m -> OpenShiftVersion.parse(m.tree().at("/status/desired/version").asText("")));
    return ImmutableClusterFacts.builder()
        .openShift(version)
        .usable(discovery.usable())
        .serviceCa(serviceCa(version))
        .build();
  }

  /**
   * Every OpenShift has a service CA. Relatives of it, such as MicroShift, have no ClusterVersion
   * but show it in each namespace, by a ConfigMap that it fills; a user's own ConfigMap of that
   * name lacks the mark. A service CA that was seen does not go: its ConfigMap may, for a moment.
   */
  private boolean serviceCa(Optional<OpenShiftVersion> version) {
    seenServiceCa =
        seenServiceCa
            || version.isPresent()
            || referred.apply(injected).filter(ClusterProbe::isInjected).isPresent();
    return seenServiceCa;
  }

  private static boolean isInjected(Manifest configMap) {
    return configMap
        .tree()
        .at("/metadata/annotations")
        .path(AnnotationKeys.INJECT_CA)
        .asText("")
        .equals("true");
  }

  /**
   * What has to be watched as a reference for these facts. Pods may consume it as well: two watches
   * of one object would tell the fact and the content at different times.
   */
  public Set<ReferenceId> references() {
    return isUsable(Kinds.CLUSTER_VERSION) ? Set.of() : Set.of(injected);
  }

  /** Rights that are missing. */
  public List<Problem> problems() {
    return discovery.problems();
  }

  /** When to look again at the latest, if something is missing whose coming causes no event. */
  public Optional<Duration> again() {
    if (definitions.keySet().stream().anyMatch(this::isUnlisted)) {
      return Optional.of(LISTING_INTERVAL);
    }
    return discovery.problems().isEmpty() ? Optional.empty() : Optional.of(ACCESS_INTERVAL);
  }

  private boolean isDue() {
    return again().filter(pause -> !clock.instant().isBefore(asked.plus(pause))).isPresent();
  }

  private boolean isUnlisted(ObjectId definition) {
    ApiKind kind = Objects.requireNonNull(definitions.get(definition));
    return !discovery.served().contains(kind)
        && named.get(definition).filter(d -> Kinds.isEstablished(d, kind.version())).isPresent();
  }

  private boolean isUsable(ApiKind kind) {
    return discovery.usable().contains(kind);
  }

  /** Which definitions are there and established, as a text that changes when that does. */
  private String definitionsText() {
    StringBuilder text = new StringBuilder();
    for (ObjectId definition : definitions.keySet()) {
      text.append(definition.name())
          .append('=')
          .append(
              named
                  .get(definition)
                  .map(d -> d.tree().at("/metadata/uid") + "" + d.tree().at("/status/conditions"))
                  .orElse("-"));
    }
    return text.toString();
  }
}
