// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.authority.IssuedSecret;
import io.openshift.ols.engine.authority.Published;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.engine.digest.PodSources;
import io.openshift.ols.engine.plan.PlannedObject.Care;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ApplyPolicy;
import io.openshift.ols.spi.state.DesiredObject;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Owner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of a draft, with owner and label, those for generated values and certificates among
 * them, and what is wrong with generated values.
 */
final class DraftObjects {
  private final Draft draft;
  private final OwnerStamp stamp;
  private final Map<ObjectId, GeneratedValue> generated;
  private final Issued issued;
  private final SortedMap<ObjectId, PlannedObject> all = new TreeMap<>();
  private final SortedMap<ObjectId, SortedSet<Problem>> holds = new TreeMap<>();
  private final Set<ObjectId> generatedIds = new HashSet<>();
  private final Map<ObjectId, ObjectId> guards = new HashMap<>();

  DraftObjects(Draft draft, Map<ObjectId, GeneratedValue> generated, Issued issued) {
    this.draft = draft;
    this.stamp = new OwnerStamp(draft.inputs());
    this.generated = generated;
    this.issued = issued;
    draft
        .states()
        .forEach((id, state) -> state.generatedSecrets().forEach(secret -> add(id, secret)));
    Published authority = issued.authority();
    if (authority != null) {
      draft.authorityBearer().ifPresent(id -> addAuthority(id, authority));
    }
    draft.states().forEach(this::addCertificates);
    draft.states().forEach(this::addObjects);
  }

  SortedMap<ObjectId, PlannedObject> all() {
    return all;
  }

  List<Manifest> manifests() {
    return all.values().stream().map(PlannedObject::manifest).toList();
  }

  SortedMap<ObjectId, SortedSet<Problem>> holds() {
    return holds;
  }

  Collection<ObjectId> generatedIds() {
    return generatedIds;
  }

  SortedSet<ObjectId> of(ComponentId component) {
    SortedSet<ObjectId> ids = new TreeSet<>();
    all.values().stream()
        .filter(o -> o.component().equals(component))
        .forEach(o -> ids.add(o.id()));
    return ids;
  }

  /** Whether it was asked for as a certificate, and somebody else brought one. */
  boolean isForeign(ReferenceId id) {
    return issued.secrets().entrySet().stream()
        .filter(e -> e.getValue().isForeign())
        .anyMatch(e -> Contents.idOf(e.getKey()).filter(id::equals).isPresent());
  }

  boolean runsPods(ObjectId id) {
    return all.containsKey(id) && PodSources.hasTemplate(all.get(id).manifest());
  }

  private void addObjects(ComponentId component, DesiredState state) {
    for (DesiredObject object : state.objects().values()) {
      if (draft.inputs().facts().serves(object.manifest().id().kind())) {
        Care care = object.policy() == ApplyPolicy.APPLY ? Care.FULL : Care.CREATE_ONLY;
        add(component, object.manifest(), object.owner(), care);
      }
    }
  }

  private void addAuthority(ComponentId component, Published authority) {
    addGenerated(component, authority.secret(), Care.FULL);
    guards.put(authority.configMap().id(), authority.secret().id());
    addGenerated(component, authority.configMap(), Care.FULL);
  }

  private void addCertificates(ComponentId component, DesiredState state) {
    for (IssuedCertificate wanted : state.issuedCertificates()) {
      IssuedSecret secret = issued.secrets().get(wanted.id());
      Published authority = issued.authority();
      if (secret == null || authority == null) {
        throw new IllegalArgumentException("no certificate for " + wanted.id());
      }
      // A certificate of an authority that could not be kept would be worth nothing.
      guards.put(wanted.id(), authority.secret().id());
      secret
          .manifest()
          .ifPresent(m -> addGenerated(component, m, secret.isNew() ? Care.IF_ABSENT : Care.FULL));
    }
  }

  private void addGenerated(ComponentId component, Manifest manifest, Care care) {
    generatedIds.add(manifest.id());
    add(component, manifest, Owner.RESOURCE, care);
  }

  private void add(ComponentId component, GeneratedSecret secret) {
    GeneratedValue value = generated.get(secret.id());
    if (value == null) {
      throw new IllegalArgumentException("no value for " + secret.id());
    }
    secret.guard().ifPresent(guard -> guards.put(guard, secret.id()));
    if (value.isLost()) {
      generatedIds.add(secret.id());
      holds.computeIfAbsent(secret.id(), i -> new TreeSet<>()).add(lost(secret));
      return;
    }
    addGenerated(
        component, manifest(secret, value), value.isDrawn() ? Care.FIRST_WRITE : Care.FULL);
  }

  private void add(ComponentId component, Manifest manifest, Owner owner, Care care) {
    PlannedObject planned =
        new PlannedObject(
            component,
            stamp.stamp(manifest, component, owner),
            owner,
            care,
            Optional.ofNullable(guards.get(manifest.id())).or(() -> Prerequisite.of(manifest)));
    PlannedObject first = all.putIfAbsent(manifest.id(), planned);
    if (first != null) {
      draft
          .roster()
          .attempts()
          .fail(
              component,
              Problem.cluster(
                  ProblemCode.CLASH,
                  FieldPath.of("spec"),
                  "components \"%s\" and \"%s\" both want %s"
                      .formatted(first.component(), component, manifest.id()),
                  "remove one of the two plugins"));
    }
  }

  private static Manifest manifest(GeneratedSecret secret, GeneratedValue value) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("apiVersion", "v1").put("kind", "Secret");
    tree.putObject("metadata")
        .put("name", secret.id().name())
        .put("namespace", secret.id().namespace());
    secret.labels().forEach((k, v) -> tree.withObject("/metadata/labels").put(k, v));
    tree.put("type", "Opaque").putObject("data").put(secret.key(), value.base64());
    return Manifest.of(secret.id().kind(), tree);
  }

  private static Problem lost(GeneratedSecret secret) {
    return Problem.cluster(
        ProblemCode.GENERATED_SECRET_LOST,
        FieldPath.of("spec"),
        "%s or its key \"%s\" is gone, and %s may hold data that is locked with it"
            .formatted(
                secret.id(),
                secret.key(),
                secret.guard().map(ObjectId::toString).orElse("nothing")),
        "put the Secret back from a backup, or delete that claim and its data");
  }
}
