// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** How types are called. */
final class ShapeRules {
  private ShapeRules() {}

  /** Names that say nothing collect everything. */
  static ArchRule namesSayWhatTheTypeIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Misc|Common)")
        .because("such a name is a drawer without a label")
        .allowEmptyShould(true);
  }
}
