// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import java.util.Objects;

/**
 * The configuration language of a backend, as far as LLM providers go.
 *
 * @param text a stable word, equal to the backend's id unless two backends share a language
 */
public record DialectId(String text) {
  public DialectId {
    Objects.requireNonNull(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
