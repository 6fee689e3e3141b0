// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;

/** What is kept of questions and answers. */
record UserDataSection(
    @JsonProperty("feedback_disabled") boolean feedbackDisabled,
    @JsonProperty("feedback_storage") String feedbackStorage,
    @JsonProperty("transcripts_disabled") boolean transcriptsDisabled,
    @JsonProperty("transcripts_storage") String transcriptsStorage) {

  static UserDataSection of(Collecting collecting) {
    return new UserDataSection(
        !collecting.feedback(),
        Paths.USER_DATA + "/feedback",
        !collecting.transcripts(),
        Paths.USER_DATA + "/transcripts");
  }
}
