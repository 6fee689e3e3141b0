// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the operator is started as a process of its own. The launcher says what this module must not
 * know.
 */
final class OperatorCommand {
  private OperatorCommand() {}

  /** Fails before anything is started if the launcher did not say where the operator is. */
  static void require() {
    classPath();
  }

  static List<String> run(Path kubeconfig) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("ols.operator.options", "-Xmx64m").split(" ")));
    command.addAll(List.of("-cp", classPath(), "io.openshift.ols.operator.Main", "run"));
    command.addAll(List.of("--kubeconfig", kubeconfig.toString()));
    command.addAll(List.of("--namespace", DevCluster.NAMESPACE));
    return command;
  }

  private static String classPath() {
    return Optional.ofNullable(System.getProperty("ols.operator.class.path"))
        .orElseThrow(() -> new UsageException("start it with ./ols, which finds the operator"));
  }
}
