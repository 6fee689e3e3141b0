// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.QueryFilterSpec;
import java.util.List;
import java.util.Objects;

/** What is done to a question before anybody sees it; from 0.7. */
record ShieldSection(
    @JsonProperty("name") String name,
    @JsonProperty("provider_id") String kind,
    @JsonProperty("config") Redaction redaction) {

  /** Replaces what patterns find; as everywhere else in this product, capitals count. */
  record Redaction(
      @JsonProperty("case_sensitive") boolean caseSensitive,
      @JsonProperty("rules") List<Rule> rules) {}

  record Rule(
      @JsonProperty("pattern") String pattern, @JsonProperty("replacement") String replacement) {}

  /** One shield with all filters, in their order; none without filters. */
  static List<ShieldSection> of(List<QueryFilterSpec> filters) {
    return filters.isEmpty()
        ? List.of()
        : List.of(
            new ShieldSection(
                "query-filters",
                "redaction",
                new Redaction(true, filters.stream().map(ShieldSection::rule).toList())));
  }

  private static Rule rule(QueryFilterSpec filter) {
    return new Rule(
        Objects.requireNonNullElse(filter.getPattern(), ""),
        Objects.requireNonNullElse(filter.getReplaceWith(), ""));
  }
}
