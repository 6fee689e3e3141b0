// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

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
  static PrometheusRuleSpec recorded() {
    return new PrometheusRuleSpec(
        List.of(
            new Group(
                "ols.operations.rules",
                List.of(calls('2'), calls('4'), calls('5'), defaultModel()))));
  }

  private static Rule calls(char statusClass) {
    String status = statusClass + "xx";
    return new Rule(
        "ols:rest_api_query_calls_total:" + status,
        "sum by(status_code) (ols_rest_api_calls_total{path=\"/v1/streaming_query\",status_code=~\""
            + statusClass
            + "..\"})",
        Map.of("status_code", status));
  }

  private static Rule defaultModel() {
    return new Rule(
        "ols:provider_model_configuration",
        "max by (provider,model) (ols_provider_model_configuration)",
        Map.of());
  }
}
