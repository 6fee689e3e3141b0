// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.pair;

import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.List;

/** Where Llama Stack runs. */
public enum Mode {
  /** In a container of its own beside lightspeed-stack. */
  SERVER,
  /** In the process of lightspeed-stack. */
  LIBRARY;

  /** Chooses the mode. */
  public static final Flag FLAG =
      new Flag(
          "lcore-server",
          "whether Llama Stack runs in a container of its own (lcore backend)",
          List.of("true", "false"),
          "true");

  /** The mode that the operator was started for. */
  public static Mode of(OperatorSettings settings) {
    return settings.word(FLAG).equals("true") ? SERVER : LIBRARY;
  }
}
