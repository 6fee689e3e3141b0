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
          problem(
              reference, code, label(reference) + " is not there", "create it, or name another"));
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
    return Optional.of(
        problem(
            reference,
            ProblemCode.KEY_MISSING,
            "%s has no key %s".formatted(label(reference), reference.keys().text()),
            "add it"));
  }

  private static Optional<Problem> empty(ExternalReference reference, List<String> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    boolean choice = reference.keys().anyOf().size() > 1;
    return Optional.of(
        problem(
            reference,
            ProblemCode.KEY_EMPTY,
            "key \"%s\" of %s is empty".formatted(String.join("\" and \"", keys), label(reference)),
            choice ? "give it a value, or remove it" : "give it a value"));
  }

  private static boolean hasText(ResolvedReference resolved, String key) {
    return resolved.text(key).filter(text -> !text.isBlank()).isPresent();
  }

  private static String label(ExternalReference reference) {
    return reference.kind().kind() + " \"" + reference.name() + "\"";
  }

  private static Problem problem(
      ExternalReference reference, ProblemCode code, String message, String cure) {
    String mend = reference.cure().orElse(cure);
    return reference.presence() == Presence.AWAITED
        ? Problem.cluster(ProblemCode.WAITING, reference.path(), message, mend)
        : Problem.user(code, reference.path(), message, mend);
  }
}
