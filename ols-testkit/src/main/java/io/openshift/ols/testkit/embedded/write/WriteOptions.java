// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import java.util.function.Consumer;

/**
 * How a write is meant.
 *
 * @param manager the field manager
 * @param dryRun whether to answer as if, and change nothing
 * @param unknownFields what happens to fields that the schema does not know
 * @param warnings takes the warnings for the client
 */
public record WriteOptions(
    String manager, boolean dryRun, UnknownFields unknownFields, Consumer<String> warnings) {

  /** What happens to unknown fields; they never are stored. */
  public enum UnknownFields {
    IGNORE,
    WARN,
    STRICT
  }

  /** A write by the server itself. */
  public static WriteOptions internal() {
    return new WriteOptions("kube-controller-manager", false, UnknownFields.IGNORE, warning -> {});
  }
}
