// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.reference;

import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.Presence;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Says what is wrong with a resolved reference, in the same words for every component. */
public final class ReferenceCheck {
  private ReferenceCheck() {}

  /** The problem for which consumers are held, if there is one. */
  public static Optional<Problem> check(ExternalReference reference, ResolvedReference resolved) {
    if (reference.presence() == Presence.OPTIONAL || resolved.isUnresolved()) {
      return Optional.empty();
    }
    if (!resolved.isFound()) {
      ProblemCode code =
          reference.kind() == ReferenceKind.SECRET
              ? ProblemCode.SECRET_NOT_FOUND
              : ProblemCode.CONFIG_MAP_NOT_FOUND;
      return Optional.of(
          new Finding(
                  code,
                  label(reference),
                  label(reference) + " is not there",
                  "create it, or name another")
              .of(reference));
    }
    return keys(reference, resolved);
  }

  private static Optional<Problem> keys(ExternalReference reference, ResolvedReference resolved) {
    if (reference.keys().consumesAll()) {
      return Optional.empty();
    }
    for (SortedSet<String> set : reference.keys().anyOf()) {
      if (resolved.data().keySet().containsAll(set)) {
        return empty(reference, set.stream().filter(key -> !hasText(resolved, key)).toList());
      }
    }
    String keys = reference.keys().text();
    return Optional.of(
        new Finding(
                ProblemCode.KEY_MISSING,
                "key %s of %s".formatted(keys, label(reference)),
                "%s has no key %s".formatted(label(reference), keys),
                "add it")
            .of(reference));
  }

  private static Optional<Problem> empty(ExternalReference reference, List<String> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    boolean choice = reference.keys().anyOf().size() > 1;
    String key = "key \"%s\" of %s".formatted(String.join("\" and \"", keys), label(reference));
    String cure = choice ? "give it a value, or remove it" : "give it a value";
    return Optional.of(
        new Finding(ProblemCode.KEY_EMPTY, key, key + " is empty", cure).of(reference));
  }

  private static boolean hasText(ResolvedReference resolved, String key) {
    return resolved.text(key).filter(text -> !text.isBlank()).isPresent();
  }

  private static String label(ExternalReference reference) {
    return reference.kind().kind() + " \"" + reference.name() + "\"";
  }

  /**
   * What was found out about a reference.
   *
   * @param lacking what is missing, as one waits for it
   * @param message the same as a mistake
   */
  private record Finding(ProblemCode code, String lacking, String message, String cure) {
    Problem of(ExternalReference reference) {
      String mend = reference.cure().orElse(cure);
      return reference.presence() == Presence.AWAITED
          ? Problem.cluster(ProblemCode.WAITING, reference.path(), "waits for " + lacking, mend)
          : Problem.user(code, reference.path(), message, mend);
    }
  }
}
