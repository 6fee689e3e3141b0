// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import java.util.Objects;

/**
 * What a stand-in for a language model answers.
 *
 * @param text each answer
 * @param toolCall whether it calls a tool before it answers
 */
public record CannedAnswer(String text, boolean toolCall) {
  public CannedAnswer {
    Objects.requireNonNull(text);
  }
}
