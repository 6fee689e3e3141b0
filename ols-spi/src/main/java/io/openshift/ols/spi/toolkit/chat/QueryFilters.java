// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.openshift.ols.api.v1alpha1.QueryFilterSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.toolkit.text.table.PythonPattern;
import io.openshift.ols.spi.toolkit.text.table.PythonReplacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters of questions that a service would refuse, or fail with. */
public final class QueryFilters {
  private static final FieldPath FILTERS = FieldPath.of("spec.ols.queryFilters");

  private final List<Problem> problems = new ArrayList<>();

  private QueryFilters() {}

  /** For each of these the file must not be written. */
  public static List<Problem> check(List<QueryFilterSpec> filters) {
    QueryFilters check = new QueryFilters();
    for (int i = 0; i < filters.size(); i++) {
      check.filter(filters.get(i), FILTERS.index(i));
    }
    return check.problems;
  }

  private void filter(QueryFilterSpec filter, FieldPath path) {
    demand(filter.getName(), path.field("name"));
    demand(filter.getPattern(), path.field("pattern"));
    PythonPattern pattern = PythonPattern.of(Objects.requireNonNullElse(filter.getPattern(), ""));
    pattern
        .flaw()
        .ifPresent(
            flaw ->
                problems.add(
                    invalid(
                        path.field("pattern"),
                        "is no regular expression of Python: it " + flaw,
                        "mend it, or escape what is meant as text")));
    PythonReplacement.flaw(pattern, Objects.requireNonNullElse(filter.getReplaceWith(), ""))
        .ifPresent(
            flaw ->
                problems.add(
                    invalid(
                        path.field("replaceWith"),
                        "cannot replace anything: it " + flaw,
                        "mend it, or write each backslash twice")));
  }

  private void demand(@Nullable String text, FieldPath path) {
    if (text == null || text.isEmpty()) {
      problems.add(
          invalid(path, "is missing, and the service takes no filter without it", "set it"));
    }
  }

  private static Problem invalid(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.INVALID_VALUE, path, message, cure);
  }
}
