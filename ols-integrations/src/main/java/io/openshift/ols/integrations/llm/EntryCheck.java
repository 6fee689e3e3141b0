// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one entry. */
final class EntryCheck {
  private final ProviderEntry entry;
  private final List<Problem> problems = new ArrayList<>();

  /** Begins with the addresses, which every type may have. */
  EntryCheck(ProviderEntry entry) {
    this.entry = entry;
    problems.addAll(HttpAddresses.problems(entry));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  EntryCheck needsUrl(String cure) {
    return needs(entry.path().field("url"), entry.spec().getUrl(), cure);
  }

  EntryCheck needs(FieldPath path, @Nullable String value, String cure) {
    if (value == null || value.isBlank()) {
      missing(path, cure);
    }
    return this;
  }

  EntryCheck missing(FieldPath path, String cure) {
    add(path, "is missing, and type \"%s\" needs it".formatted(entry.spec().getType()), cure);
    return this;
  }

  /** The schema refuses a blank key; a resource that no API server has seen may have one. */
  EntryCheck credentialKey() {
    String key = entry.spec().getCredentialKey();
    if (key != null && key.isBlank()) {
      add(
          entry.path().field("credentialKey"),
          "is blank",
          "name a key of the Secret, or leave it out for \"apitoken\"");
    }
    return this;
  }

  private void add(FieldPath path, String message, String cure) {
    problems.add(Problem.user(ProblemCode.INVALID_VALUE, path, message, cure));
  }
}
