// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over what the modules ship, as byte code. */
class ArchitectureTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final List<HouseModule> MODULES = CHECKOUT.modules();
  private static final ArrowRules ARROWS = new ArrowRules(HouseModule.ROOT, MODULES);
  private static final PurityRules PURITY = new PurityRules(HouseModule.ROOT, MODULES);
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HouseModule.ROOT);

  static List<HouseModule> modules() {
    return MODULES;
  }

  static Stream<HouseModule> plugins() {
    return MODULES.stream().filter(HouseModule::isPlugin);
  }

  /** Without this every other rule here would pass on an empty class path. */
  @Test
  void everyProductionSourceIsScanned() {
    Set<String> scanned = HOUSE.stream().map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(CHECKOUT.production())
        .isNotEmpty()
        .filteredOn(file -> !scanned.contains(file.qualifiedName()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void moduleKeepsItsArrows(HouseModule module) {
    ARROWS.moduleKeepsItsArrows(module).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("plugins")
  void pluginHasOneDoor(HouseModule plugin) {
    ARROWS.pluginHasOneDoor(plugin).check(HOUSE);
  }

  /** Arrows cover main code; tests, too, come in through the door. */
  @Test
  void nobodyNamesTheInsideOfAPlugin() {
    Set<String> doors =
        HOUSE.stream()
            .filter(type -> type.isAssignableTo(HouseModule.ROOT + ".spi.OlsPlugin"))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertThat(
            plugins().flatMap(p -> TextRules.insidesNamed(p, doors, CHECKOUT.javaFiles()).stream()))
        .isEmpty();
  }

  @Test
  void spiDoesNotUseItsToolkit() {
    ARROWS.spiDoesNotUseItsToolkit().check(HOUSE);
  }

  @Test
  void packagesFormNoCycle() {
    ARROWS.packagesFormNoCycle().check(HOUSE);
  }

  @Test
  void clientStaysInItsRooms() {
    PURITY.clientStaysInItsRooms().check(HOUSE);
  }

  @Test
  void loopStaysInItsModules() {
    PURITY.loopStaysInItsModules().check(HOUSE);
  }

  @Test
  void worldEntersThroughTheCompositionRoot() {
    PURITY.worldEntersThroughTheCompositionRoot().check(HOUSE);
  }

  @Test
  void nothingSleeps() {
    PURITY.nothingSleeps().check(HOUSE);
  }

  @Test
  void pureModulesDoNoInputOrOutput() {
    PURITY.pureModulesDoNoInputOrOutput().check(HOUSE);
  }

  @Test
  void namesSayWhatTheTypeIs() {
    ShapeRules.namesSayWhatTheTypeIs().check(HOUSE);
  }
}
