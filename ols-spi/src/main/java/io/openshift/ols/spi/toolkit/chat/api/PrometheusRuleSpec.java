// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The spec of a {@code PrometheusRule} of {@code monitoring.coreos.com/v1}, as far as it is used
 * here. Members are named as in that API.
 */
record PrometheusRuleSpec(List<Group> groups) {

  record Group(String name, List<Rule> rules) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Rule(String record, String expr, Map<String, String> labels) {}

  /** The series that the cluster's telemetry sends on. */
  static PrometheusRuleSpec recorded(String prefix) {
    return new PrometheusRuleSpec(
        List.of(
            new Group(
                "ols.operations.rules",
                List.of(
                    calls(prefix, '2'),
                    calls(prefix, '4'),
                    calls(prefix, '5'),
                    defaultModel(prefix)))));
  }

  private static Rule calls(String prefix, char statusClass) {
    String status = statusClass + "xx";
    return new Rule(
        "ols:rest_api_query_calls_total:" + status,
        "sum by(status_code) ("
            + prefix
            + "rest_api_calls_total{path=\"/v1/streaming_query\",status_code=~\""
            + statusClass
            + "..\"})",
        Map.of("status_code", status));
  }

  private static Rule defaultModel(String prefix) {
    return new Rule(
        "ols:provider_model_configuration",
        "max by (provider,model) (" + prefix + "provider_model_configuration)",
        Map.of());
  }
}
