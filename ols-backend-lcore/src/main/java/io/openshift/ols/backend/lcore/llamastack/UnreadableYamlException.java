// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

/** Text that is no configuration. */
final class UnreadableYamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String flaw;

  UnreadableYamlException(String flaw) {
    super(flaw);
    this.flaw = flaw;
  }

  /** What is wrong with it, to follow its name in a sentence; quotes none of its values. */
  String flaw() {
    return flaw;
  }
}
