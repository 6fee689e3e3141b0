// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every rule over text meets a text that breaks it; the halves are joined so that this file does
 * not.
 */
class TextRulesFailTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// TO-DO: later",
        "// FIX-ME",
        "// XX-X",
        "@Dis-abled class A {}",
        "  void test-Something() {}",
        "  void should-Work() {}",
        "import java.util.-*;",
        "/** @auth-or me */",
        "import org.mock-ito.Mock;",
        "Thread.sle-ep(10);",
        "TimeUnit.SECONDS.sle-ep(1);"
      })
  void forbiddenWordIsFound(String halves) {
    assertThat(TextRules.forbiddenWords(test(halves.replace("-", "")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"  void testedKeyIsFound() {}", "import java.util.List;", "// a todo list"})
  void ordinaryWordIsLeftAlone(String line) {
    assertThat(TextRules.forbiddenWords(test(line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/wo-rk/main", "x=/ro-ot/.m2", "(/ho-me/me/)", "/Us-ers/me/", "../sha-red/x"})
  void pathOfAMachineIsFound(String halves) {
    assertThat(TextRules.namesAMachinePath(halves.replace("-", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/work/", "/app-root/", "${HOME}/root/x", "/etc/certs/"})
  void pathInsideAContainerIsLeftAlone(String text) {
    assertThat(TextRules.namesAMachinePath(text)).isFalse();
  }

  @Test
  void missingLicenceIsFound() {
    assertThat(TextRules.beginsWithLicence(test("package a;\n"))).isFalse();
    assertThat(TextRules.beginsWithLicence(test(TextRules.LICENCE + "\npackage a;\n"))).isTrue();
  }

  @Test
  void publicTypeWithoutJavadocIsFound() {
    assertThat(
            TextRules.explainsItsPublicType(test("/** A. */\npackage a;\n\n@B\npublic class C {}")))
        .isFalse();
    assertThat(
            TextRules.explainsItsPublicType(
                test("package a;\n/** C. */\n@B\npublic record C() {}")))
        .isTrue();
  }

  @Test
  void packageThatTeachesNothingIsFound() {
    assertThat(TextRules.teachesItsPackage(test("@NullMarked\npackage a;"))).isFalse();
    assertThat(TextRules.teachesItsPackage(test("/** A. */\npackage a;"))).isFalse();
  }

  @Test
  void insideOfAPluginIsFoundUnlessItIsTheDoor() {
    HouseModule console = HouseModule.named("ols-console");
    String door = console.packageUnder(HouseModule.ROOT) + ".Door";
    JavaFile other =
        test("import " + door + ";\nimport " + door.replace("Door", "room.Chair") + ";");
    assertThat(TextRules.insidesNamed(console, Set.of(door), List.of(other)))
        .singleElement()
        .asString()
        .endsWith("Chair");
  }

  private static JavaFile test(String text) {
    return new JavaFile(Path.of("ols-api/src/test/java/a/ATest.java"), text);
  }
}
