// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.openshift.ols.spi.problem.FieldPath;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that go into the file of the service, whichever of the built-in ones that is. */
public final class FileFields {
  private FileFields() {}

  /** All of them. */
  public static Set<FieldPath> all() {
    return Stream.of(
            "spec.ols.defaultProvider",
            "spec.ols.defaultModel",
            "spec.ols.logLevel",
            "spec.ols.maxIterations",
            "spec.ols.querySystemPrompt",
            "spec.ols.queryFilters[].name",
            "spec.ols.queryFilters[].pattern",
            "spec.ols.queryFilters[].replaceWith",
            "spec.featureGates",
            "spec.ols.quotaHandlersConfig.enableTokenHistory",
            "spec.ols.quotaHandlersConfig.limitersConfig[].name",
            "spec.ols.quotaHandlersConfig.limitersConfig[].type",
            "spec.ols.quotaHandlersConfig.limitersConfig[].initialQuota",
            "spec.ols.quotaHandlersConfig.limitersConfig[].quotaIncrease",
            "spec.ols.quotaHandlersConfig.limitersConfig[].period",
            "spec.ols.toolsApprovalConfig.approvalType",
            "spec.ols.toolsApprovalConfig.approvalTimeout",
            "spec.ols.proxyConfig.proxyURL")
        .map(FieldPath::of)
        .collect(Collectors.toUnmodifiableSet());
  }
}
