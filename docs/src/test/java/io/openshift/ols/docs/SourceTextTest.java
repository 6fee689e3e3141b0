// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules over source text: every Java file of the checkout, and paths in every file. */
class SourceTextTest {
  private static final Checkout CHECKOUT = Checkout.here();
  private static final List<JavaFile> SOURCES = CHECKOUT.javaFiles();

  @Test
  void sourcesAreFound() {
    assertThat(SOURCES).anyMatch(file -> file.qualifiedName().equals(getClass().getName()));
  }

  @Test
  void everySourceBeginsWithTheLicence() {
    assertThat(SOURCES).filteredOn(file -> !TextRules.beginsWithLicence(file)).isEmpty();
  }

  @Test
  void noSourceSaysWhatIsForbidden() {
    assertThat(SOURCES.stream().flatMap(file -> TextRules.forbiddenWords(file).stream())).isEmpty();
  }

  @Test
  void noFileNamesSomebodysMachine() {
    Path gate = Path.of(".ci/run");
    assertThat(CHECKOUT.files())
        .filteredOn(path -> !path.equals(gate))
        .filteredOn(path -> TextRules.namesAMachinePath(CHECKOUT.text(path)))
        .isEmpty();
  }

  /** The rules tell modules apart by package, so a module may not use another one's. */
  @Test
  void everyModuleKeepsToItsOwnPackages() {
    for (HouseModule module : CHECKOUT.modules()) {
      String home = module.packageUnder(HouseModule.ROOT) + ".";
      assertThat(SOURCES)
          .filteredOn(file -> file.module().equals(module.name()))
          .filteredOn(file -> !(file.qualifiedName() + ".").startsWith(home))
          .isEmpty();
    }
  }

  @Test
  void everyPackageTeachesItself() {
    Set<Path> taught =
        SOURCES.stream()
            .filter(file -> file.isPackageInfo() && TextRules.teachesItsPackage(file))
            .map(file -> file.path().getParent())
            .collect(Collectors.toSet());
    assertThat(CHECKOUT.production())
        .filteredOn(file -> !taught.contains(file.path().getParent()))
        .isEmpty();
  }

  @Test
  void everyPublicTypeIsExplained() {
    assertThat(CHECKOUT.production())
        .filteredOn(file -> !TextRules.explainsItsPublicType(file))
        .isEmpty();
  }
}
