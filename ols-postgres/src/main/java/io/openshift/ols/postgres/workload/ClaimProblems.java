// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user should know of a volume claim that is not as the resource says. */
public final class ClaimProblems {
  /** A volume claim of the database is kept although the resource asks for none. */
  private static final ProblemCode CLAIM_NOT_USED = new ProblemCode("VolumeClaimNotUsed");

  private static final FieldPath STORAGE = FieldPath.of("spec.ols.storage");
  private static final FieldPath SIZE = STORAGE.field("size");
  private static final FieldPath CLASS = STORAGE.field("class");
  private static final String CLAIM = "volume claim \"" + ObjectNames.POSTGRES_CLAIM + "\"";

  private ClaimProblems() {}

  /** Nothing while there is no claim, or while it is as it should be. */
  public static List<Problem> of(ReconcileView view) {
    Optional<LiveClaim> live = LiveClaim.of(view.observed(), PostgresClaim.id(view.namespace()));
    return live.map(l -> of(PostgresClaim.from(view), l)).orElse(List.of());
  }

  private static List<Problem> of(Optional<PostgresClaim> wanted, LiveClaim live) {
    List<Problem> problems = new ArrayList<>();
    wanted.ifPresentOrElse(
        claim -> {
          size(claim.size(), live).ifPresent(problems::add);
          claim.storageClass().flatMap(name -> storageClass(name, live)).ifPresent(problems::add);
        },
        () -> problems.add(notUsed()));
    return problems;
  }

  private static Optional<Problem> size(Quantity size, LiveClaim live) {
    if (PostgresClaim.isMore(live.requested(), size)) {
      return Optional.of(shrunk(size, live.requested()));
    }
    boolean grows =
        PostgresClaim.isMore(size, live.requested()) || PostgresClaim.isMore(size, live.provided());
    return grows ? Optional.of(growing(size, live.provided())) : Optional.empty();
  }

  private static Problem shrunk(Quantity size, Quantity live) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        SIZE,
        "the %s has %s and cannot shrink to %s".formatted(CLAIM, live, size),
        "set it to " + live + " or more");
  }

  private static Problem growing(Quantity size, Quantity live) {
    return Problem.cluster(
        ProblemCode.WAITING,
        SIZE,
        "the %s has %s and is being enlarged to %s".formatted(CLAIM, live, size),
        "if it stays so, its storage class cannot enlarge volumes: set the size back to " + live);
  }

  private static Optional<Problem> storageClass(String name, LiveClaim live) {
    return live.storageClass()
        .filter(has -> !has.equals(name))
        .map(
            has ->
                Problem.user(
                    ProblemCode.SETTING_NOT_SUPPORTED,
                    CLASS,
                    "the %s is of class \"%s\" and cannot move to \"%s\""
                        .formatted(CLAIM, has, name),
                    "set it back, or save the data and delete the claim"));
  }

  private static Problem notUsed() {
    return Problem.user(
        CLAIM_NOT_USED,
        STORAGE,
        "it is not set, so the database forgets everything with its pod, while the %s keeps what"
                .formatted(CLAIM)
            + " was stored before",
        "set it again to go on with that data, or delete the claim");
  }
}
