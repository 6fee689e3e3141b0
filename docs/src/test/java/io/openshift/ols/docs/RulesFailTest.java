// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.openshift.ols.docs.bad.postgres.TouchesTheWorld;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule over byte code meets its offender in the package {@code bad}, and only that one. */
class RulesFailTest {
  private static final String ROOT = "io.openshift.ols.docs.bad";
  private static final JavaClasses BAD = new ClassFileImporter().importPackages(ROOT);
  private static final List<HouseModule> MODULES = Checkout.here().modules();
  private static final ArrowRules ARROWS = new ArrowRules(ROOT, MODULES);
  private static final PurityRules PURITY = new PurityRules(ROOT, MODULES);

  @Test
  void arrowAgainstTheTableIsCaught() {
    assertThat(findings(ARROWS.moduleKeepsItsArrows(HouseModule.named("ols-api"))))
        .singleElement()
        .asString()
        .contains("NamesTheSpi");
  }

  @Test
  void arrowFromPluginToPluginIsCaught() {
    assertThat(findings(ARROWS.moduleKeepsItsArrows(HouseModule.named("ols-console"))))
        .singleElement()
        .asString()
        .contains("NamesANeighbour");
  }

  @Test
  void secondDoorIsCaught() {
    assertThat(findings(ARROWS.pluginHasOneDoor(HouseModule.named("ols-console"))))
        .singleElement()
        .asString()
        .contains("SecondDoor");
  }

  @Test
  void spiOnItsToolkitIsCaught() {
    assertThat(findings(ARROWS.spiDoesNotUseItsToolkit()))
        .singleElement()
        .asString()
        .contains("UsesTheToolkit");
  }

  @Test
  void cycleIsCaught() {
    assertThat(findings(ARROWS.packagesFormNoCycle())).singleElement().asString().contains("Left");
  }

  @Test
  void clientOutsideItsRoomsIsCaught() {
    assertThat(findings(PURITY.clientStaysInItsRooms()))
        .singleElement()
        .asString()
        .contains("CallsTheCluster");
  }

  @Test
  void loopOutsideItsModulesIsCaught() {
    assertThat(findings(PURITY.loopStaysInItsModules()))
        .isNotEmpty()
        .allMatch(finding -> finding.contains("RunsTheLoop"));
  }

  @Test
  void everyWayToTheWorldIsCaught() {
    List<String> findings = findings(PURITY.worldEntersThroughTheCompositionRoot());
    assertThat(waysOut())
        .isNotEmpty()
        .allMatch(way -> findings.stream().anyMatch(f -> f.contains(way)));
    assertThat(findings)
        .filteredOn(finding -> !finding.contains(TouchesTheWorld.class.getName()))
        .singleElement()
        .asString()
        .contains("ChoosesAClock");
  }

  @Test
  void sleepIsCaught() {
    assertThat(findings(PURITY.nothingSleeps())).hasSize(2).allMatch(f -> f.contains("Sleeps"));
  }

  @Test
  void fileInAPureModuleIsCaught() {
    assertThat(findings(PURITY.pureModulesDoNoInputOrOutput()))
        .isNotEmpty()
        .allMatch(finding -> finding.contains("ReadsAFile"));
  }

  @Test
  void emptyNameIsCaught() {
    assertThat(findings(ShapeRules.namesSayWhatTheTypeIs()))
        .singleElement()
        .asString()
        .contains("TextUtils");
  }

  private static Stream<String> waysOut() {
    return Stream.of(TouchesTheWorld.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .map(name -> TouchesTheWorld.class.getName() + "." + name + "(");
  }

  private static List<String> findings(ArchRule rule) {
    return rule.evaluate(BAD).getFailureReport().getDetails();
  }
}
