// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the poms declare between our own modules. */
class ModuleGraphTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final String OPERATOR = "ols-operator";
  private static final String TESTKIT = "ols-testkit";

  static List<HouseModule> modules() {
    return CHECKOUT.modules();
  }

  @Test
  void reactorListsEveryModuleFolder() {
    Set<String> folders =
        CHECKOUT.files().stream()
            .filter(path -> path.getNameCount() == 2 && path.endsWith("pom.xml"))
            .map(path -> path.getParent().toString())
            .collect(Collectors.toSet());
    assertThat(CHECKOUT.moduleNames()).containsExactlyInAnyOrderElementsOf(folders);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void pomDeclaresOnlyTheArrowsOfTheTable(HouseModule module) {
    Set<String> allowed = new HashSet<>(module.mayUse());
    if (module.name().equals(OPERATOR)) {
      pluginNames().forEach(allowed::add);
    }
    assertThat(allowed)
        .containsAll(
            own(module.name())
                .filter(Pom.Dependency::reachesUsers)
                .map(Pom.Dependency::artifact)
                .toList());
  }

  /**
   * So a class of a plugin cannot be named where the process is put together: it would not compile.
   */
  @Test
  void operatorHasEveryPluginAtRuntimeOnly() {
    assertThat(own(OPERATOR).filter(d -> d.scope().equals("runtime")).map(Pom.Dependency::artifact))
        .containsExactlyInAnyOrderElementsOf(pluginNames().toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noImageHoldsTheTestKit(HouseModule module) {
    assertThat(own(module.name()))
        .filteredOn(d -> d.artifact().equals(TESTKIT))
        .noneMatch(Pom.Dependency::reachesUsers);
  }

  /** The rules read byte code from the class path of this module. */
  @Test
  void docsSeeEveryModule() {
    Set<String> named = own("docs").map(Pom.Dependency::artifact).collect(Collectors.toSet());
    assertThat(named).contains(OPERATOR, TESTKIT).containsAll(pluginNames().toList());
  }

  @Test
  void everyModuleIsOnTheMap() {
    for (String page : List.of("README.md", "docs/ARCHITECTURE.md")) {
      String text = CHECKOUT.text(Path.of(page));
      assertThat(CHECKOUT.moduleNames()).allMatch(name -> text.contains("`" + name + "`"), page);
    }
  }

  private static Stream<String> pluginNames() {
    return modules().stream().filter(HouseModule::isPlugin).map(HouseModule::name);
  }

  private static Stream<Pom.Dependency> own(String module) {
    return CHECKOUT.pom(module).dependencies().stream()
        .filter(d -> d.artifact().startsWith("ols-"));
  }
}
