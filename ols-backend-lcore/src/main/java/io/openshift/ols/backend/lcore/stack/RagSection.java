// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documents get into an answer: they are looked up for each question, before the model is
 * asked. Up to 0.6 the stores are a section of their own.
 *
 * @param inline 0.6: the stores that are looked through
 * @param documents 0.7: the stores
 * @param retrieval 0.7: which of them are looked through
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RagSection(
    @JsonProperty("inline") @Nullable List<String> inline,
    @JsonProperty("byok") @Nullable Stores documents,
    @JsonProperty("retrieval") @Nullable Retrieval retrieval) {

  record Stores(@JsonProperty("stores") List<StoreSection> stores) {}

  record Retrieval(@JsonProperty("inline") Sources inline) {}

  record Sources(@JsonProperty("sources") List<String> names) {}

  /** Absent without documents. */
  static @Nullable RagSection of(List<StoreSection> stores, Pair pair) {
    if (stores.isEmpty()) {
      return null;
    }
    List<String> names = stores.stream().map(StoreSection::id).toList();
    return pair == Pair.V0_6
        ? new RagSection(names, null, null)
        : new RagSection(null, new Stores(stores), new Retrieval(new Sources(names)));
  }
}
