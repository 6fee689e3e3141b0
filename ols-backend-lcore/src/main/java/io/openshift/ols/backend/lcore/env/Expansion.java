// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.spi.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * One provider of the resource in the words of Llama Stack, and what it stands on.
 *
 * @param provider {@code provider_id}, {@code provider_type} and {@code config}; made anew for each
 *     expansion, so whoever asked may go on with it
 * @param env the variables that it refers to, in the order of the resource
 * @param secretFiles Secrets whose keys it reads as files
 * @param problems with any of these it is of no use
 * @param notes what the user should know although it is of use
 */
public record Expansion(
    ObjectNode provider,
    List<EnvSource> env,
    List<String> secretFiles,
    List<Problem> problems,
    List<Problem> notes) {
  public Expansion {
    Objects.requireNonNull(provider);
    env = List.copyOf(env);
    secretFiles = List.copyOf(secretFiles);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
