// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.openshift.ols.api.v1alpha1.QueryFilterSpec;
import java.util.Objects;

/** Text that is replaced in a question before it is sent on. The service demands all three. */
record QueryFilterSection(
    @JsonProperty("name") String name,
    @JsonProperty("pattern") String pattern,
    @JsonProperty("replace_with") String replaceWith) {

  static QueryFilterSection of(QueryFilterSpec filter) {
    return new QueryFilterSection(
        Objects.requireNonNullElse(filter.getName(), ""),
        Objects.requireNonNullElse(filter.getPattern(), ""),
        Objects.requireNonNullElse(filter.getReplaceWith(), ""));
  }
}
