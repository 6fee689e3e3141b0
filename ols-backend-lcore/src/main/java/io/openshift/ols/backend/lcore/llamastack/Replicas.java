// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.v1alpha1.OlsSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Data of the server in files, although several pods answer: each knows only its own. */
final class Replicas {
  private static final FieldPath PATH = FieldPath.of("spec.ols.deployment.api.replicas");

  private Replicas() {}

  static Optional<Problem> note(StackTree tree, OlsSpec ols) {
    int replicas =
        Optional.ofNullable(ols.getDeployment())
            .flatMap(deployment -> Optional.ofNullable(deployment.getApi()))
            .flatMap(api -> Optional.ofNullable(api.getReplicas()))
            .orElse(1);
    JsonNode backends = tree.backends();
    boolean files =
        List.of(StorageLayer.KV, StorageLayer.SQL).stream()
            .anyMatch(name -> backends.at("/" + name + "/type").asText().endsWith("_sqlite"));
    return replicas <= 1 || !files
        ? Optional.empty()
        : Optional.of(
            Problem.user(
                Codes.NOT_SHARED,
                PATH,
                "each of %d pods keeps answers and files of Llama Stack for itself, so a question that"
                        .formatted(replicas)
                    + " goes on from an answer may reach a pod that does not know it",
                "set spec.ols.llamaStack.storage.kv.type and sql.type to postgres, or run one pod"));
  }
}
