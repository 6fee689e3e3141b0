// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import java.util.Map;
import java.util.Optional;

/**
 * The volume claim as it is in the cluster.
 *
 * @param claim what the API server has
 */
record LiveClaim(PersistentVolumeClaim claim) {
  private static final String STORAGE = "storage";
  private static final Quantity NOTHING = new Quantity("0");

  static Optional<LiveClaim> of(ObservedState observed, ObjectId id) {
    return observed.object(id).map(live -> new LiveClaim(live.as(PersistentVolumeClaim.class)));
  }

  /** What it asks for. */
  Quantity requested() {
    return claim.getSpec().getResources().getRequests().getOrDefault(STORAGE, NOTHING);
  }

  /** What the volume behind it has, as far as anybody said so. */
  Quantity provided() {
    return status()
        .map(PersistentVolumeClaimStatus::getCapacity)
        .map(capacity -> capacity.get(STORAGE))
        .orElseGet(this::requested);
  }

  /** Only a claim with a volume may ask for more. */
  boolean isBound() {
    return status().map(PersistentVolumeClaimStatus::getPhase).filter("Bound"::equals).isPresent();
  }

  Optional<String> storageClass() {
    return Optional.ofNullable(claim.getSpec().getStorageClassName());
  }

  /** The claim with another size and with all else of its spec, which nobody may change. */
  PersistentVolumeClaim resized(PersistentVolumeClaim asked, Quantity size) {
    return new PersistentVolumeClaimBuilder(asked)
        .withSpec(claim.getSpec())
        .editSpec()
        .editResources()
        .withRequests(Map.of(STORAGE, size))
        .endResources()
        .endSpec()
        .build();
  }

  private Optional<PersistentVolumeClaimStatus> status() {
    return Optional.ofNullable(claim.getStatus());
  }
}
