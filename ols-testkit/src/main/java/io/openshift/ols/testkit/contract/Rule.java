// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import java.util.function.Function;
import java.util.stream.Stream;

/** What holds for every component in every scenario. */
public enum Rule {
  /** It answers or names a problem; any other exception is a mistake of its author. */
  FAILS_WITH_A_PROBLEM(StateRules::failure),
  /** The same view gives the same state, as values and as text. */
  SAME_VIEW_SAME_STATE(StateRules::repeated),
  /** The custom resource is afterwards what it was before. */
  INPUTS_STAY(StateRules::inputs),
  /** Names and labels are valid, and the namespace is the operator's. */
  OBJECTS_ARE_NAMED(ObjectRules::named),
  /** Status, owner and the label of the component are not the component's business. */
  OBJECTS_ARE_PLAIN(ObjectRules::plain),
  /** Every kind is declared in {@code kinds()}. */
  KINDS_ARE_DECLARED(ObjectRules::kinds),
  /** Of a kind in no namespace it names in {@code namedObjects()} every object or none. */
  CLUSTER_OBJECTS_ARE_NAMED(ObjectRules::clusterObjects),
  /** What it edits in objects of others is declared in {@code edits()}. */
  EDITS_ARE_DECLARED(ObjectRules::edits),
  /** Pods meet the restricted pod security standard, and their root file system is read-only. */
  PODS_ARE_RESTRICTED(PodRules::restricted),
  /** Every container asks for CPU and memory. */
  CONTAINERS_ASK_FOR_RESOURCES(PodRules::requests),
  /** A container that listens has a readiness and a liveness probe. */
  PORTS_ARE_PROBED(PodRules::probes),
  /** Every image comes from a declared {@code ImageKey} or is written in the resource. */
  IMAGES_ARE_DECLARED(PodRules::images),
  /** No value from a Secret is in anything but a Secret, nor in what users read. */
  SECRETS_STAY_SECRET(SecrecyRules::leaks),
  /** What a pod consumes is planned, or declared in {@code references()}. */
  SOURCES_ARE_KNOWN(SourceRules::known),
  /** What is declared and has to be there is consumed by a pod or read. */
  REFERENCES_ARE_USED(SourceRules::used),
  /** Without a Secret or ConfigMap that it consumes and that has to be there, a pod is held. */
  MISSING_REFERENCE_HOLDS_PODS(SourceRules::holding),
  /** What its roles hand on is declared in {@code access()}. */
  ROLES_ARE_COVERED(AccessCoverage::findings);

  // Each is a reference to a static method.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<Part, Stream<Finding>> check;

  Rule(Function<Part, Stream<Finding>> check) {
    this.check = check;
  }

  Stream<Finding> findings(Part part) {
    return check.apply(part);
  }
}
