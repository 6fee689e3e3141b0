// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import io.openshift.ols.api.v1alpha1.FeatureGateNames;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.llm.ModelFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/** What the resource asks for and a release does not have. */
final class MissingFeatures {
  private static final FieldPath FILTERS = FieldPath.of("spec.ols.queryFilters");
  private static final FieldPath GATES = FieldPath.of("spec.featureGates");

  private MissingFeatures() {}

  /** What the release cannot do, although fields of the resource ask for it. */
  static List<Problem> notes(ReconcileView view, Pair pair) {
    OlsConfigSpec spec = view.spec();
    List<Problem> notes = windows(view.providers());
    if (pair == Pair.V0_6 && !spec.getOls().getQueryFilters().isEmpty()) {
      notes.add(
          unsupported(
              FILTERS,
              "lightspeed-stack %s has no filters, so questions are passed on as they are"
                  .formatted(pair.text()),
              "remove it, or run the release 0.7"));
    }
    List<String> gates = spec.getFeatureGates();
    for (int i = 0; i < gates.size(); i++) {
      if (!gates.get(i).equals(FeatureGateNames.MCP_SERVER)) {
        notes.add(
            unsupported(
                GATES.index(i),
                "\"%s\" is no feature of the lcore backend".formatted(gates.get(i)),
                "remove it"));
      }
    }
    return notes;
  }

  /**
   * The server could shorten conversations that come near the window. It stays off: for each
   * question it would count tokens by a table that {@code tiktoken} downloads, and where that fails
   * the question fails.
   */
  private static List<Problem> windows(Providers providers) {
    List<Problem> notes = new ArrayList<>();
    for (Providers.Usable provider : providers.usable()) {
      List<ModelFacts> models = provider.facts().value().models();
      for (int i = 0; i < models.size(); i++) {
        if (models.get(i).contextWindow().filter(tokens -> tokens != 0).isPresent()) {
          notes.add(
              unsupported(
                  provider.path().field("models").index(i).field("contextWindowSize"),
                  "conversations are not shortened when they come near it",
                  "start a new conversation when the model's service refuses a long one"));
        }
      }
    }
    return notes;
  }

  private static Problem unsupported(FieldPath path, String message, String cure) {
    return Problem.user(ProblemCode.SETTING_NOT_SUPPORTED, path, message, cure);
  }
}
