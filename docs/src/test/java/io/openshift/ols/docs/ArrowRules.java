// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** Who may name whom, for modules whose packages begin with {@code root}. */
record ArrowRules(String root, List<HouseModule> modules) {

  /** Main code of a module names only the modules that the table allows. */
  ArchRule moduleKeepsItsArrows(HouseModule module) {
    String[] forbidden =
        modules.stream()
            .filter(other -> !other.equals(module) && !module.mayUse().contains(other.name()))
            .map(other -> other.packageUnder(root) + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(module.packageUnder(root) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("%s may use only %s".formatted(module.name(), module.mayUse()))
        .allowEmptyShould(true);
  }

  /** The words of the house stand alone; recipes are written in them, not the other way round. */
  ArchRule spiDoesNotUseItsToolkit() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".spi..")
        .and()
        .resideOutsideOfPackage(root + ".spi.toolkit..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".spi.toolkit..")
        .allowEmptyShould(true);
  }

  /** Each package is a slice, so this holds inside every module as well. */
  ArchRule packagesFormNoCycle() {
    return SlicesRuleDefinition.slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** The one public class in a plugin's first package is its table of contents. */
  ArchRule pluginHasOneDoor(HouseModule plugin) {
    return noClasses()
        .that()
        .resideInAPackage(plugin.packageUnder(root))
        .and()
        .areNotAssignableTo(root + ".spi.OlsPlugin")
        .should()
        .bePublic()
        .because("others may name only the class that implements OlsPlugin")
        .allowEmptyShould(true);
  }
}
