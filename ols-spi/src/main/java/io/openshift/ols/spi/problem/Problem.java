// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that somebody has to mend. Its text never holds a value from a Secret.
 *
 * @param code what kind of thing is wrong
 * @param path the field of the custom resource that it is about; {@code spec} if it is about no
 *     single one
 * @param kind who can mend it
 * @param message what is wrong, one sentence without a full stop
 * @param cure what would be right, in the imperative, without a full stop; empty if the message
 *     says it
 */
public record Problem(
    ProblemCode code, FieldPath path, ProblemKind kind, String message, String cure)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message)
          .thenComparing(Problem::cure)
          .thenComparing(Problem::kind);

  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(path);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
    Objects.requireNonNull(cure);
  }

  public static Problem user(ProblemCode code, FieldPath path, String message, String cure) {
    return new Problem(code, path, ProblemKind.USER, message, cure);
  }

  public static Problem cluster(ProblemCode code, FieldPath path, String message, String cure) {
    return new Problem(code, path, ProblemKind.CLUSTER, message, cure);
  }

  /** The line that a user reads: place, what is wrong, what would be right. */
  public String text() {
    return path + ": " + message + (cure.isEmpty() ? "" : "; " + cure);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code + " " + text();
  }
}
