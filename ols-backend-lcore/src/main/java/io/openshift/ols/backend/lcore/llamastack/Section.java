// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.ImmutableLlamaStackSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;

/** The section of the resource that is about the server alone, and its fields. */
final class Section {
  static final FieldPath PATH = FieldPath.of("spec.ols.llamaStack");
  static final FieldPath BASE = PATH.field("baseConfigRef");
  static final FieldPath OVERRIDE = PATH.field("overrideConfig");
  static final FieldPath PROVIDERS = PATH.field("providers");
  static final FieldPath RESOURCES = PATH.field("resources");
  static final FieldPath STORAGE = PATH.field("storage");
  static final FieldPath DISABLED = PATH.field("disabledAPIs");

  private static final LlamaStackSpec NOTHING = ImmutableLlamaStackSpec.builder().build();

  private Section() {}

  /** The section; without one, a section that says nothing. */
  static LlamaStackSpec of(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getLlamaStack()).orElse(NOTHING);
  }

  /** A section for another release than the one that runs would mean something else. */
  static Optional<Problem> otherRelease(LlamaStackSpec section, Pair pair) {
    return Optional.ofNullable(section.getSchemaVersion())
        .filter(version -> !version.equals(pair.schemaVersion()))
        .map(
            version ->
                Problem.user(
                    Codes.VERSION,
                    PATH.field("schemaVersion"),
                    "\"%s\" is not the release that runs, which is \"%s\""
                        .formatted(version, pair.schemaVersion()),
                    "write the section for that release, or start the operator with another"
                        + " --lcore-versions"));
  }
}
