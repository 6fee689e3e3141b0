// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.openshift.ols.testkit.cluster.EmbeddedCluster;
import io.openshift.ols.testkit.cluster.RealApiServer;
import io.openshift.ols.testkit.cluster.TestCluster;
import io.openshift.ols.testkit.cluster.TestUser;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the operator as a process of its own, started by {@code ./ols bench}: on the API server
 * that {@code KUBEBUILDER_ASSETS} names, else on the embedded one. Prints figures and judges none.
 */
@Command(name = "ols bench", description = "Measures the operator and prints figures.")
public final class Bench implements Callable<Integer> {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "7",
      description = "How often to install and delete (default: ${DEFAULT-VALUE}).")
  int rounds;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  private Bench() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() {
    Path log = DevFolder.of(0).file("bench-operator.log");
    try (TestCluster cluster =
            RealApiServer.available() ? RealApiServer.start() : EmbeddedCluster.start(0);
        BenchCluster bench = BenchCluster.on(cluster)) {
      List<String> command = OperatorCommand.run(cluster.kubeconfig(TestUser.OPERATOR));
      long start = System.nanoTime();
      try (OperatorChild operator = OperatorChild.start(command, log)) {
        Figures figures = new Figures();
        bench.awaitOperator();
        figures.add("operator started to asking for the resource", "ms", Figures.since(start));
        for (int round = 0; round < rounds; round++) {
          bench.installAndDelete(figures, operator);
        }
        bench.drift(figures);
        bench.rest(figures, operator);
        System.out.println("API server: " + cluster.name());
        figures.lines().forEach(System.out::println);
      }
    }
    return 0;
  }
}
