// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.engine.catalog.DuplicateNamesException;
import io.openshift.ols.operator.config.UsageException;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the process's end tells its caller. */
final class ExitCode {
  static final int OK = 0;

  /** Nobody foresaw it. */
  static final int UNEXPECTED = 1;

  /** The caller's mistake: trying again changes nothing. */
  static final int USAGE = 2;

  /** The API server cannot be reached or refuses: trying again may help. */
  static final int INFRASTRUCTURE = 3;

  /** Done, but not with everything that was given. */
  static final int INCOMPLETE = 4;

  private static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              "0", "Done.",
              "1", "Nobody foresaw it: please report it with the trace.",
              "2", "A flag or a file cannot be used; trying again changes nothing.",
              "3", "The cluster cannot be reached or refuses; trying again may help.",
              "4", "Done, but something given cannot be used: an input of the OLSConfig, a jar."));

  private ExitCode() {}

  static int of(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof UsageException
          || t instanceof DuplicateNamesException
          || t instanceof ParameterException) {
        return USAGE;
      }
      if (t instanceof KubernetesClientException || t instanceof java.io.IOException) {
        return INFRASTRUCTURE;
      }
    }
    return UNEXPECTED;
  }

  /** Lists the codes at the end of a command's help. */
  static void addTo(CommandSpec command) {
    command.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(MEANINGS);
  }
}
