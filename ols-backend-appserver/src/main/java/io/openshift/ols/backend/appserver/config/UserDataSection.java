// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is kept of questions and answers. */
record UserDataSection(
    @JsonProperty("feedback_disabled") boolean feedbackDisabled,
    @JsonProperty("feedback_storage") String feedbackStorage,
    @JsonProperty("transcripts_disabled") boolean transcriptsDisabled,
    @JsonProperty("transcripts_storage") String transcriptsStorage) {

  /** Nothing is kept. */
  static UserDataSection off() {
    return new UserDataSection(
        true, Paths.USER_DATA + "/feedback", true, Paths.USER_DATA + "/transcripts");
  }
}
