// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.rag;

import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.api.v1alpha1.RagSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The documents that answers are founded on beside those of OpenShift.
 *
 * @param indexes in the order of the resource, which is the order in which the service prefers them
 * @param only whether OpenShift's own are left out
 */
public record Rag(List<RagIndex> indexes, boolean only) {
  static final String VOLUME = "rag";
  static final String DIRECTORY = "/rag-data";

  private static final FieldPath INDEXES = FieldPath.of("spec.ols.rag");

  public Rag {
    indexes = List.copyOf(indexes);
  }

  /** What the resource names. */
  public static Rag of(ReferenceScope scope) {
    OlsSpec ols = scope.spec().getOls();
    List<RagSpec> specs = ols.getRag();
    List<RagIndex> indexes = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      indexes.add(RagIndex.of(INDEXES.index(i), i, specs.get(i)));
    }
    return new Rag(indexes, Boolean.TRUE.equals(ols.getByokRagOnly()));
  }

  /** The fields that it reads. */
  public static Set<FieldPath> fields() {
    return Set.of(
        FieldPath.of("spec.ols.rag[].image"),
        FieldPath.of("spec.ols.rag[].indexPath"),
        FieldPath.of("spec.ols.rag[].indexID"),
        FieldPath.of("spec.ols.byokRAGOnly"),
        FieldPath.of("spec.ols.imagePullSecrets[].name"));
  }

  /** What the init containers fill, if there are any. */
  public Optional<PodVolume> volume() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(PodVolume.writable(Volumes.scratch(VOLUME), DIRECTORY));
  }

  /** Whether no documents are named. */
  public boolean isEmpty() {
    return indexes.isEmpty();
  }
}
