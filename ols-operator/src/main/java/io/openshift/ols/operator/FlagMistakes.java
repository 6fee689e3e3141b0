// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the flags in two lines: the whole help would push them off the screen.
 */
final class FlagMistakes implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ols: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.printf("See \"%s --help\".%n", command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }
}
