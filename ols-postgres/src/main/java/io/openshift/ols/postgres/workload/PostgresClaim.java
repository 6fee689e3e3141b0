// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.StorageSpec;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ReferenceScope;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The volume claim that the resource asks for. It is made once; after that it can grow, and
 * whatever else changes in the resource is reported, because the API server refuses it.
 */
public final class PostgresClaim {
  private static final String STORAGE = "storage";
  private static final Quantity DEFAULT_SIZE = new Quantity("1Gi");

  private final String namespace;
  private final Quantity size;
  private final @Nullable String storageClass;

  private PostgresClaim(String namespace, StorageSpec storage) {
    this.namespace = namespace;
    this.size = Optional.ofNullable(storage.getSize()).filter(q -> !isZero(q)).orElse(DEFAULT_SIZE);
    this.storageClass =
        Optional.ofNullable(storage.getStorageClass()).filter(c -> !c.isEmpty()).orElse(null);
  }

  /** The claim, if the resource asks for storage. */
  public static Optional<PostgresClaim> from(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getStorage())
        .map(storage -> new PostgresClaim(scope.namespace(), storage));
  }

  static ObjectId id(String namespace) {
    return new ObjectId(
        ApiKind.of(PersistentVolumeClaim.class), namespace, ObjectNames.POSTGRES_CLAIM);
  }

  public ObjectId id() {
    return id(namespace);
  }

  Quantity size() {
    return size;
  }

  Optional<String> storageClass() {
    return Optional.ofNullable(storageClass);
  }

  /** Adds the claim; one that has to grow is written as it lives, with the new size. */
  public void addTo(DesiredState.Builder state, ObservedState observed) {
    LiveClaim.of(observed, id())
        .filter(LiveClaim::isBound)
        .filter(live -> isMore(size, live.requested()))
        .ifPresentOrElse(
            live -> state.apply(live.resized(object(), size)), () -> state.createOnly(object()));
  }

  /** Without a class in the resource the cluster's default class applies. */
  private PersistentVolumeClaim object() {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(PostgresObjects.workload(namespace).bare(ObjectNames.POSTGRES_CLAIM))
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(storageClass)
        .withNewResources()
        .withRequests(Map.of(STORAGE, size))
        .endResources()
        .endSpec()
        .build();
  }

  static boolean isMore(Quantity one, Quantity other) {
    return one.getNumericalAmount().compareTo(other.getNumericalAmount()) > 0;
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.getNumericalAmount().compareTo(BigDecimal.ZERO) == 0;
  }
}
