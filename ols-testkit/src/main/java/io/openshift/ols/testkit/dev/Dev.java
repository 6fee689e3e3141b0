// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.dev;

import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/**
 * Shows the operator at work without a cluster, started by {@code ./ols dev}. Ends with 0 when the
 * resource is Ready and {@code --once} is given; 2 for a wrong flag or an object that the API
 * refuses; 4 when the resource does not become Ready; with the operator's own code when that ends.
 */
@Command(
    name = "ols dev",
    sortOptions = false,
    description =
        "Starts a Kubernetes API in this process, creates a sample OLSConfig, runs the operator"
            + " and shows what it does. Stays until Ctrl-C, for kubectl in a second terminal.")
public final class Dev implements Callable<Integer> {

  private static final int NOT_READY = 4;
  private static final Duration LOOK = Duration.ofMillis(50);

  @Mixin private final DevOptions options = new DevOptions();

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final long start = System.nanoTime();

  private volatile boolean stopping;

  private Dev() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    // The kit binds no logger, and its user has no use for that news.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(
        new CommandLine(new Dev())
            .setExecutionExceptionHandler((e, line, parsed) -> explain(e))
            .execute(args));
  }

  @Override
  public Integer call() {
    OperatorCommand.require();
    try (DevCluster cluster = DevCluster.start(options, start)) {
      Story story = cluster.story();
      story.say(cluster.greeting());
      try (OperatorChild operator = OperatorChild.start(command(cluster), cluster.log())) {
        story.say("operator started, its log is " + cluster.folder().shown(cluster.log()));
        cluster.play();
        return show(cluster, operator);
      }
    }
  }

  private int show(DevCluster cluster, OperatorChild operator) {
    Story story = cluster.story();
    long deadline = System.nanoTime() + options.patience().toNanos();
    tell(story, () -> story.ready() || operator.ended() || System.nanoTime() > deadline);
    if (!operator.ended()) {
      out.println();
      cluster.report().forEach(out::println);
      out.println(verdict(story));
      if (options.once) {
        return story.ready() ? ExitCode.OK : NOT_READY;
      }
      cluster.hints().forEach(out::println);
      stay(story, operator);
    }
    if (!stopping) {
      System.err.println(operator.obituary());
    }
    return operator.code();
  }

  /** Until the operator ends, or the process is told to: then its last word is that all is gone. */
  private void stay(Story story, OperatorChild operator) {
    Runnable farewell =
        () -> {
          stopping = true;
          operator.close();
          out.printf("%nols: the operator has ended, the cluster is gone%n");
        };
    Runtime.getRuntime().addShutdownHook(new Thread(farewell, "farewell"));
    tell(story, operator::ended);
  }

  private void tell(Story story, BooleanSupplier enough) {
    while (!enough.getAsBoolean()) {
      story.next(LOOK).ifPresent(out::println);
    }
    Optional<String> line = story.next(Duration.ZERO);
    while (line.isPresent()) {
      out.println(line.get());
      line = story.next(Duration.ZERO);
    }
  }

  private String verdict(Story story) {
    return story
        .timeToReady()
        .map(time -> "Ready after %.1f s.".formatted(time.toMillis() / 1000.0))
        .orElse("Not Ready within %d s; the conditions above say why.".formatted(options.timeout));
  }

  private List<String> command(DevCluster cluster) {
    List<String> command = new ArrayList<>(OperatorCommand.run(cluster.operatorKubeconfig()));
    command.addAll(options.forOperator());
    return command;
  }

  private static int explain(Exception e) {
    if (e instanceof UsageException || e instanceof KubernetesClientException) {
      System.err.println("ols: " + e.getMessage());
      return ExitCode.USAGE;
    }
    System.err.println("ols: " + e);
    e.printStackTrace();
    return ExitCode.SOFTWARE;
  }
}
