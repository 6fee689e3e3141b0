// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import java.util.Objects;

/**
 * A rule that does not hold for something, and why that is right.
 *
 * @param rule the rule
 * @param subject what the finding is about, as the failure names it, for example {@code
 *     Deployment/lightspeed-postgres-server/postgres}; a star at the end stands for any rest
 * @param reason why; never empty
 */
public record Exemption(Rule rule, String subject, String reason) {
  public Exemption {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(subject);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("an exemption has a reason");
    }
  }

  boolean covers(Rule other, Finding finding) {
    return rule == other
        && (subject.endsWith("*")
            ? finding.subject().startsWith(subject.substring(0, subject.length() - 1))
            : finding.subject().equals(subject));
  }
}
