// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.v1alpha1.StorageSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ReferenceScope;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The volume claim that keeps the database's data; it is made once and then left alone. */
public final class PostgresClaim {
  private static final FieldPath SIZE = FieldPath.of("spec.ols.storage.size");
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

  public ObjectId id() {
    return new ObjectId(
        ApiKind.of(PersistentVolumeClaim.class), namespace, ObjectNames.POSTGRES_CLAIM);
  }

  /** The claim. Without a class in the resource the cluster's default class applies. */
  public PersistentVolumeClaim object() {
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

  /** What to tell a user whose resource asks for another size than the claim that is there. */
  public Optional<Problem> difference(ObservedState observed) {
    return observed
        .object(id())
        .map(live -> live.as(PersistentVolumeClaim.class))
        .map(live -> live.getSpec().getResources().getRequests().get(STORAGE))
        .filter(live -> !live.equals(size))
        .map(live -> notResized(live.toString()));
  }

  private Problem notResized(String live) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        SIZE,
        "the volume claim \""
            + ObjectNames.POSTGRES_CLAIM
            + "\" asks for "
            + live
            + " and is not changed to "
            + size,
        "resize the claim by hand, where its storage class allows it");
  }

  private static boolean isZero(Quantity quantity) {
    return quantity.getNumericalAmount().compareTo(BigDecimal.ZERO) == 0;
  }
}
