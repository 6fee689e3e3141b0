// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSource;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.Hold;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pods consume and what components declare are the same. */
final class SourceRules {
  private SourceRules() {}

  static Stream<Finding> known(Part part) {
    Set<ReferenceId> planned = planned(part);
    return part.manifests().stream()
        .flatMap(
            m ->
                PodSources.of(m).stream()
                    .map(PodSource::id)
                    .filter(id -> !planned.contains(id))
                    .filter(id -> part.rehearsal().declared().of(id).isEmpty())
                    .map(
                        id ->
                            Finding.of(
                                m.id(),
                                "consumes %s, which nobody makes and references() does not name"
                                    .formatted(id))));
  }

  static Stream<Finding> used(Part part) {
    if (!part.isWhole()) {
      return Stream.empty();
    }
    Set<ReferenceId> consumed = consumed(part);
    Set<ExternalReference> read = part.rehearsal().reads(part.id());
    return part.rehearsal().declared().of(part.id()).stream()
        .filter(r -> r.presence() != Presence.OPTIONAL)
        .filter(r -> !read.contains(r) && !consumed.contains(id(part, r)))
        .map(
            r ->
                new Finding(
                    r.kind().kind() + "/" + r.name(),
                    "is declared and no pod of \"%s\" consumes it".formatted(part.id())));
  }

  static Stream<Finding> holding(Part part) {
    if (!part.isWhole()) {
      return Stream.empty();
    }
    Set<ReferenceId> demanded =
        part.rehearsal().declared().of(part.id()).stream()
            .filter(r -> r.presence() != Presence.OPTIONAL)
            .map(r -> id(part, r))
            .collect(Collectors.toSet());
    return part.manifests().stream()
        .flatMap(
            m ->
                PodSources.of(m).stream()
                    .map(PodSource::id)
                    .filter(demanded::contains)
                    .filter(id -> part.without(id).plan().objects().containsKey(m.id()))
                    .map(
                        id ->
                            Finding.of(m.id(), "is written although %s is missing".formatted(id))));
  }

  private static Set<ReferenceId> consumed(Part part) {
    return part.manifests().stream()
        .flatMap(m -> PodSources.of(m).stream())
        .map(PodSource::id)
        .collect(Collectors.toSet());
  }

  /** Everything that anybody plans, held objects included. */
  private static Set<ReferenceId> planned(Part part) {
    Stream<ObjectId> written = part.rehearsal().plan().objects().keySet().stream();
    Stream<ObjectId> held = part.rehearsal().plan().held().keySet().stream();
    Stream<ObjectId> own = part.manifests().stream().map(Manifest::id);
    Stream<ObjectId> holds = part.state().holds().stream().map(Hold::object);
    return Stream.of(written, held, own, holds)
        .flatMap(s -> s)
        .flatMap(id -> Contents.idOf(id).stream())
        .collect(Collectors.toSet());
  }

  private static ReferenceId id(Part part, ExternalReference reference) {
    return reference.id(part.rehearsal().inputs().settings().namespace());
  }
}
