// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.Aspect;
import java.util.List;

/**
 * A file for one of the two servers and what it stands on.
 *
 * @param text the file; empty when it could not be made
 * @param env the variables that the file refers to, sorted by name, each once
 * @param secretFiles Secrets whose keys the server reads as files, see {@code Paths.apiKeys}
 * @param obstacles for each of these the file must not be written
 * @param notes what the user should know although it is written
 * @param aspects conditions of the backend that the file is the reason for
 */
public record GeneratedFile(
    String text,
    List<EnvVar> env,
    List<String> secretFiles,
    List<Problem> obstacles,
    List<Problem> notes,
    List<Aspect> aspects) {
  public GeneratedFile {
    env = List.copyOf(env);
    secretFiles = List.copyOf(secretFiles);
    obstacles = List.copyOf(obstacles);
    notes = List.copyOf(notes);
    aspects = List.copyOf(aspects);
  }

  /** A file that no condition of its own is told for. */
  public GeneratedFile(
      String text,
      List<EnvVar> env,
      List<String> secretFiles,
      List<Problem> obstacles,
      List<Problem> notes) {
    this(text, env, secretFiles, obstacles, notes, List.of());
  }
}
