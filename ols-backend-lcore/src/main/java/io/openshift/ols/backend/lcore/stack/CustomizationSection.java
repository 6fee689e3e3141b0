// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.OlsSpec;

/**
 * What the model is told first. Callers may not replace it.
 *
 * @param prompt the user's words, or ours
 */
record CustomizationSection(
    @JsonProperty("system_prompt") String prompt,
    @JsonProperty("disable_query_system_prompt") boolean fixed) {

  static CustomizationSection of(OlsSpec ols) {
    String asked = ols.getQuerySystemPrompt();
    return new CustomizationSection(
        asked == null || asked.isEmpty() ? SystemPrompt.TEXT : asked, true);
  }
}
