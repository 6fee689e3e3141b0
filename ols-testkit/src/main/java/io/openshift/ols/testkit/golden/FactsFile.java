// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import io.openshift.ols.spi.view.OpenShiftVersion;
import io.openshift.ols.testkit.view.Scenario;
import io.openshift.ols.testkit.view.TestFacts;
import io.openshift.ols.testkit.view.Ungiven;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The kind of cluster, as a golden folder says it; what is absent is as usual.
 *
 * @param plainKubernetes whether it is no OpenShift
 * @param openShift its version, as {@code "4.16"}
 * @param serviceCa whether the platform issues serving certificates
 * @param notServed resources and groups that are not served
 * @param references what becomes of references that the folder has no object for
 * @param missing objects that are not there, as {@code Secret/main-key}
 */
record FactsFile(
    boolean plainKubernetes,
    @Nullable String openShift,
    @Nullable Boolean serviceCa,
    @Nullable List<String> notServed,
    @Nullable Ungiven references,
    @Nullable List<String> missing) {

  static FactsFile read(String yaml) {
    return YamlText.read(yaml, FactsFile.class);
  }

  Scenario applyTo(Scenario scenario) {
    Scenario changed = scenario.on(facts());
    if (references != null) {
      changed = changed.ungiven(references);
    }
    for (String object : orNone(missing)) {
      changed = changed.without(object);
    }
    return changed;
  }

  private TestFacts facts() {
    TestFacts usual = plainKubernetes ? TestFacts.plainKubernetes() : TestFacts.usual();
    Optional<OpenShiftVersion> version =
        Optional.ofNullable(openShift).flatMap(OpenShiftVersion::parse).or(usual::openShift);
    SortedSet<String> absent = new TreeSet<>(usual.notServed());
    absent.addAll(orNone(notServed));
    return new TestFacts(version, serviceCa == null ? usual.serviceCa() : serviceCa, absent);
  }

  private static List<String> orNone(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
