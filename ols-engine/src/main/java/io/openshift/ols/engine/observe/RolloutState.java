// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.v1alpha1.PodDiagnostic;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Readiness;
import java.util.List;
import java.util.Optional;

/**
 * Whether a Deployment is rolled out as it was last written. Available alone is not enough: old
 * pods keep a Deployment available while a new template fails.
 */
public final class RolloutState {
  private RolloutState() {}

  static Readiness of(ObjectId id, LiveObjects live) {
    Optional<Manifest> found = live.get(id);
    if (found.isEmpty()) {
      return Readiness.progressing(id.kind().kind() + " " + id.name() + " is not there yet");
    }
    JsonNode tree = found.orElseThrow().tree();
    if (tree.at("/metadata/deletionTimestamp").isTextual()) {
      return Readiness.progressing(
          "waits for the end of %s, which is being deleted and will be made again"
              .formatted(id.name()));
    }
    if (rolledOut(tree)) {
      return Readiness.ready();
    }
    List<PodDiagnostic> diagnostics = PodDiagnosis.of(found.orElseThrow(), live, "", "");
    return diagnostics.stream()
        .filter(d -> PodDiagnosis.isTerminal(d.getReason()))
        .findFirst()
        .map(d -> failed(id, d))
        .or(() -> deadline(id, tree))
        .orElseGet(() -> Readiness.progressing("waits for the pods of " + id.name()));
  }

  /** Whether such an object lives, stays, and is rolled out. */
  public static boolean isReady(ObjectId id, LiveObjects live) {
    return of(id, live) instanceof Readiness.Ready;
  }

  static boolean rolledOut(JsonNode tree) {
    JsonNode status = tree.path("status");
    long wanted = tree.at("/spec/replicas").asLong(1);
    return status.path("observedGeneration").asLong() >= tree.at("/metadata/generation").asLong()
        && status.path("updatedReplicas").asLong() >= wanted
        // Beyond those there are pods of an old template: what is available may be one of them.
        && status.path("replicas").asLong() <= status.path("updatedReplicas").asLong()
        && status.path("availableReplicas").asLong() >= wanted
        && "True".equals(condition(tree, "Available").path("status").asText());
  }

  private static Readiness failed(ObjectId id, PodDiagnostic diagnostic) {
    return Readiness.failed(
        "%s: pod %s: %s: %s"
            .formatted(
                id.name(),
                diagnostic.getPodName(),
                diagnostic.getReason(),
                diagnostic.getMessage()));
  }

  private static Optional<Readiness> deadline(ObjectId id, JsonNode tree) {
    JsonNode progressing = condition(tree, "Progressing");
    boolean exceeded = "ProgressDeadlineExceeded".equals(progressing.path("reason").asText());
    return exceeded
        ? Optional.of(Readiness.failed(id.name() + " did not roll out in time"))
        : Optional.empty();
  }

  private static JsonNode condition(JsonNode tree, String type) {
    for (JsonNode condition : tree.at("/status/conditions")) {
      if (type.equals(condition.path("type").asText())) {
        return condition;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
