// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.trust;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.Volume;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.toolkit.trust.CaConfigMap;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The certificates that a chat backend trusts beyond those in its image: the cluster's own, which
 * is left out when it cannot be used, and those that the user names.
 *
 * @param kubeRoot the cluster's own; without keys it is neither mounted nor named
 * @param additional those of the user, if any are named
 * @param notes what is left out
 */
public record Trust(CaConfigMap kubeRoot, Optional<CaConfigMap> additional, List<Problem> notes) {
  /** The authority of the API server, which Kubernetes puts into each namespace. */
  public static final ExternalReference KUBE_ROOT =
      ExternalReference.configMap(ObjectNames.KUBE_ROOT_CA)
          .purpose("kube-root-ca")
          .path(FieldPath.of("spec"))
          .presence(Presence.OPTIONAL)
          .build();

  private static final FieldPath ADDITIONAL = FieldPath.of("spec.ols.additionalCAConfigMapRef");

  /** The ConfigMap that the resource names, if it names one. */
  public static Optional<ExternalReference> additionalReference(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getAdditionalCaConfigMapRef())
        .map(LocalObjectReference::getName)
        .filter(name -> !name.isEmpty())
        .map(Trust::additionalReference);
  }

  /** What is there, read; both references have to be declared. */
  public static Trust of(ReconcileView view) {
    CaConfigMap kubeRoot = kubeRoot(view);
    List<Problem> notes = new ArrayList<>(kubeRoot.problems());
    if (!view.reference(KUBE_ROOT).isFound()) {
      notes.add(kubeRootMissing());
    }
    LocalObjectReference named = view.spec().getOls().getAdditionalCaConfigMapRef();
    if (named != null && additionalReference(view).isEmpty()) {
      notes.add(additionalNameless());
    }
    return new Trust(
        kubeRoot,
        additionalReference(view).map(r -> CaConfigMap.read(view, r, ProblemKind.USER)),
        List.copyOf(notes));
  }

  /** What makes it impossible to write the configuration. */
  public List<Problem> obstacles() {
    return additional.map(CaConfigMap::problems).orElse(List.of());
  }

  /**
   * The paths of all files, in a fixed order.
   *
   * @param kubeRootPath where the cluster's own are mounted
   * @param additionalPath where those of the user are mounted
   */
  public List<String> files(String kubeRootPath, String additionalPath) {
    return Stream.concat(
            kubeRoot.files().values().stream().map(file -> kubeRootPath + "/" + file),
            additional.stream()
                .flatMap(ca -> ca.files().values().stream())
                .map(file -> additionalPath + "/" + file))
        .toList();
  }

  /** The cluster's own, unless they are left out. */
  public Optional<PodVolume> kubeRootVolume(String path) {
    return kubeRoot.keys().isEmpty()
        ? Optional.empty()
        : Optional.of(PodVolume.readOnly(authorities("openshift-ca", kubeRoot), path));
  }

  /** Those of the user, if any are named. */
  public Optional<PodVolume> additionalVolume(String path) {
    return additional
        .map(ca -> authorities("additional-ca", ca))
        .map(volume -> PodVolume.readOnly(volume, path));
  }

  /** Services read whole directories: what cannot be used is not there. */
  private static Volume authorities(String volume, CaConfigMap ca) {
    SortedMap<String, String> files = ca.files();
    boolean asIs = ca.complete() && files.entrySet().stream().allMatch(Trust::isAsIs);
    return asIs
        ? Volumes.configMap(volume, ca.name())
        : Volumes.configMap(volume, ca.name(), files);
  }

  private static boolean isAsIs(Map.Entry<String, String> keyAndFile) {
    return keyAndFile.getKey().equals(keyAndFile.getValue());
  }

  private static CaConfigMap kubeRoot(ReconcileView view) {
    ResolvedReference content = view.reference(KUBE_ROOT);
    return content.isUnresolved()
        ? new CaConfigMap(KUBE_ROOT.name(), true, List.of(SecretKeys.CA_CERT), List.of())
        : CaConfigMap.read(view, KUBE_ROOT, ProblemKind.CLUSTER);
  }

  private static ExternalReference additionalReference(String name) {
    return ExternalReference.configMap(name).purpose("additional-ca").path(ADDITIONAL).build();
  }

  private static Problem additionalNameless() {
    return Problem.user(
        ProblemCode.NAME_MISSING,
        ADDITIONAL.field("name"),
        "is empty, so no further certificates are trusted",
        "name a ConfigMap, or leave additionalCAConfigMapRef out");
  }

  private static Problem kubeRootMissing() {
    return Problem.cluster(
        ProblemCode.CONFIG_MAP_NOT_FOUND,
        KUBE_ROOT.path(),
        "ConfigMap \"" + KUBE_ROOT.name() + "\" is missing, so it is left out",
        "restore it: Kubernetes brings it into each namespace");
  }
}
