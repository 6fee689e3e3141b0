// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What should exist, from one view. Immutable; equal views give equal states. The operator adds
 * owner, component label and digests, so a component leaves these out.
 *
 * <pre>{@code
 * DesiredState.builder()
 *     .apply(service)
 *     .apply(deployment)
 *     .createOnly(volumeClaim)
 *     .build();
 * }</pre>
 */
public final class DesiredState {
  private final Map<ObjectId, DesiredObject> objects;
  private final List<GeneratedSecret> generatedSecrets;
  private final List<IssuedCertificate> issuedCertificates;
  private final List<SharedEdit> sharedEdits;
  private final List<Hold> holds;
  private final List<Problem> problems;
  private final List<Aspect> aspects;

  private DesiredState(Builder builder) {
    objects = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(builder.objects));
    generatedSecrets = List.copyOf(builder.generatedSecrets);
    issuedCertificates = List.copyOf(builder.issuedCertificates);
    sharedEdits = List.copyOf(builder.sharedEdits);
    holds = List.copyOf(builder.holds);
    problems = List.copyOf(builder.problems);
    aspects = List.copyOf(builder.aspects);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static DesiredState nothing() {
    return builder().build();
  }

  /** By id, in the order in which they were added. */
  public Map<ObjectId, DesiredObject> objects() {
    return objects;
  }

  public List<GeneratedSecret> generatedSecrets() {
    return generatedSecrets;
  }

  public List<IssuedCertificate> issuedCertificates() {
    return issuedCertificates;
  }

  public List<SharedEdit> sharedEdits() {
    return sharedEdits;
  }

  public List<Hold> holds() {
    return holds;
  }

  /** What the user should know although nothing is held for it. */
  public List<Problem> problems() {
    return problems;
  }

  /** What is told in conditions of their own. */
  public List<Aspect> aspects() {
    return aspects;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DesiredState s
        && objects.equals(s.objects)
        && generatedSecrets.equals(s.generatedSecrets)
        && issuedCertificates.equals(s.issuedCertificates)
        && sharedEdits.equals(s.sharedEdits)
        && holds.equals(s.holds)
        && problems.equals(s.problems)
        && aspects.equals(s.aspects);
  }

  @Override
  public int hashCode() {
    return objects.hashCode();
  }

  @Override
  public String toString() {
    return "DesiredState[objects="
        + objects.keySet()
        + ", holds="
        + holds
        + ", problems="
        + problems
        + "]";
  }

  /** Collects; an object may be added once. */
  public static final class Builder {
    private final Map<ObjectId, DesiredObject> objects = new LinkedHashMap<>();
    private final List<GeneratedSecret> generatedSecrets = new ArrayList<>();
    private final List<IssuedCertificate> issuedCertificates = new ArrayList<>();
    private final List<SharedEdit> sharedEdits = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Aspect> aspects = new ArrayList<>();

    private Builder() {}

    /** An object that is created and kept as it is here. */
    public Builder apply(HasMetadata object) {
      return apply(Owner.RESOURCE, object);
    }

    /** The same for an object that may belong to the operator itself. */
    public Builder apply(Owner owner, HasMetadata object) {
      return add(new DesiredObject(Manifest.of(object), ApplyPolicy.APPLY, owner));
    }

    /** The same for a kind that has no class in the fabric8 model. */
    public Builder apply(ApiKind kind, GenericKubernetesResource object) {
      return apply(Owner.RESOURCE, kind, object);
    }

    /** The same for an object that may belong to the operator itself. */
    public Builder apply(Owner owner, ApiKind kind, GenericKubernetesResource object) {
      return add(new DesiredObject(Manifest.of(kind, object), ApplyPolicy.APPLY, owner));
    }

    /** An object that is created when absent and then left alone. */
    public Builder createOnly(HasMetadata object) {
      return add(new DesiredObject(Manifest.of(object), ApplyPolicy.CREATE_ONLY, Owner.RESOURCE));
    }

    public Builder generate(GeneratedSecret secret) {
      generatedSecrets.add(secret);
      return this;
    }

    /** A serving certificate of the operator's own authority, where the platform has none. */
    public Builder issue(IssuedCertificate certificate) {
      issuedCertificates.add(certificate);
      return this;
    }

    public Builder edit(SharedEdit edit) {
      sharedEdits.add(edit);
      return this;
    }

    /** An object that cannot be rendered now; it stays as it is. */
    public Builder hold(ObjectId object, Problem problem) {
      holds.add(new Hold(object, problem));
      return this;
    }

    /** Something that the user should know although nothing is held for it. */
    public Builder report(Problem problem) {
      problems.add(problem);
      return this;
    }

    /** Something that is told in a condition of its own; each type once. */
    public Builder tell(Aspect aspect) {
      if (aspects.stream().anyMatch(a -> a.type().equals(aspect.type()))) {
        throw new IllegalArgumentException(aspect.type() + " was told twice");
      }
      aspects.add(aspect);
      return this;
    }

    public DesiredState build() {
      return new DesiredState(this);
    }

    private Builder add(DesiredObject object) {
      ObjectId id = object.manifest().id();
      if (objects.put(id, object) != null) {
        throw new IllegalArgumentException(id + " was added twice");
      }
      return this;
    }
  }
}
