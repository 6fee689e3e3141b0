// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.spi.offer.DatabaseEndpoint;

/** Where conversations are kept. */
record ConversationCacheSection(
    @JsonProperty("type") String type, @JsonProperty("postgres") PostgresSection postgres) {

  static ConversationCacheSection of(DatabaseEndpoint database) {
    return new ConversationCacheSection(
        "postgres", PostgresSection.of(database, "conversation_cache"));
  }
}
