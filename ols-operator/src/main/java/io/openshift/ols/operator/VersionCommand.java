// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the versions that matter in a bug report. */
@Command(
    description = "Prints the versions of the operator and of its SPI.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class VersionCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    line.printVersionHelp(line.getOut());
    return ExitCode.OK;
  }
}
