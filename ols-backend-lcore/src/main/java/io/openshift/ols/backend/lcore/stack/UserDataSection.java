// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.toolkit.chat.collect.Collecting;
import org.jspecify.annotations.Nullable;

/** What is kept of questions and answers. A directory is named only where it is mounted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserDataSection(
    @JsonProperty("feedback_enabled") boolean feedback,
    @JsonProperty("feedback_storage") @Nullable String feedbackStorage,
    @JsonProperty("transcripts_enabled") boolean transcripts,
    @JsonProperty("transcripts_storage") @Nullable String transcriptsStorage) {

  static UserDataSection of(Collecting collecting) {
    return new UserDataSection(
        collecting.feedback(),
        collecting.feedback() ? Paths.USER_DATA + "/feedback" : null,
        collecting.transcripts(),
        collecting.transcripts() ? Paths.USER_DATA + "/transcripts" : null);
  }
}
