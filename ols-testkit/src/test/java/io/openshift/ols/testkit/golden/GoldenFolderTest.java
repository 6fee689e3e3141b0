// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.openshift.ols.spi.state.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFolderTest {
  @TempDir Path root;

  @Test
  void minimalComesFirst() throws IOException {
    folder("a");
    folder("minimal");
    assertThat(GoldenFolder.in(root))
        .extracting(GoldenFolder::name)
        .containsExactly("minimal", "a");
  }

  @Test
  void folderStoresOnlyWhatDiffers() throws IOException {
    GoldenDifference difference =
        GoldenDifference.between(
            outputs("same", "x", "other", "y", "less", "z"),
            outputs("same", "x", "other", "new", "more", "w"));
    assertThat(difference.outputs()).containsOnlyKeys("out-other.yaml", "out-more.yaml");
    assertThat(difference.gone()).containsExactly("out-less.yaml");
    GoldenFolder folder = folder("a");
    folder.store(difference.outputs(), difference.gone());
    assertThat(difference.findings(folder)).isEmpty();
  }

  @Test
  void differenceIsShownLineByLine() throws IOException {
    GoldenFolder folder = folder("a");
    folder.store(outputs("x", "one\ntwo\n"), List.of());
    assertThat(GoldenDifference.full(outputs("x", "one\nthree\n")).findings(folder))
        .singleElement()
        .asString()
        .contains("-two")
        .contains("+three");
  }

  @Test
  void fileThatIsNotNeededFails() throws IOException {
    GoldenFolder folder = folder("a");
    folder.store(outputs("x", "same"), List.of("out-y.yaml"));
    Files.writeString(root.resolve("a").resolve("notes.txt"), "");
    assertThat(
            GoldenDifference.between(outputs("x", "same"), outputs("x", "same")).findings(folder))
        .containsExactly(
            "notes.txt means nothing here",
            "out-x.yaml is stored and not what differs here",
            "gone.txt has to list [], it lists [out-y.yaml]");
  }

  @Test
  void outputThatIsNotStoredFails() throws IOException {
    assertThat(GoldenDifference.full(outputs("x", "text")).findings(folder("a")))
        .containsExactly("out-x.yaml is not stored");
  }

  @Test
  void storingRemovesWhatWasThere() throws IOException {
    GoldenFolder folder = folder("a");
    folder.store(outputs("x", "text"), List.of("out-y.yaml"));
    folder.store(outputs("z", "text"), List.of());
    assertThat(folder.outputs()).containsOnlyKeys("out-z.yaml");
    assertThat(folder.gone()).isEmpty();
  }

  @Test
  void factsAndSettingsWithAnUnknownMemberAreRefused() {
    assertThatThrownBy(() -> FactsFile.read("openShfit: '4.19'")).hasMessageContaining("openShfit");
    assertThatThrownBy(() -> SettingsFile.read("nmaespace: a")).hasMessageContaining("nmaespace");
  }

  @Test
  void nothingIsRewrittenInCi() {
    assertThatThrownBy(() -> GoldenTest.refuseInCi("true")).hasMessageContaining("not rewritten");
    assertThatCode(() -> GoldenTest.refuseInCi(null)).doesNotThrowAnyException();
  }

  @Test
  void valuesOfASecretAreNotTold() {
    Manifest secret =
        Manifest.of(
            new SecretBuilder()
                .withNewMetadata()
                .withName("a")
                .withNamespace("b")
                .endMetadata()
                .addToData("key", "dmFsdWU=")
                .build());
    assertThat(YamlText.of(secret)).contains("key: '***'").doesNotContain("dmFsdWU");
  }

  @Test
  void textKeepsItsLinesAndNumbersStayTexts() {
    JsonNode tree =
        JsonNodeFactory.instance.objectNode().put("text", "one\ntwo\n").put("number", "12");
    assertThat(YamlText.of(tree)).isEqualTo("text: |\n  one\n  two\nnumber: \"12\"\n");
  }

  private GoldenFolder folder(String name) throws IOException {
    Files.createDirectory(root.resolve(name));
    return GoldenFolder.in(root).stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SortedMap<String, String> outputs(String... nameThenText) {
    SortedMap<String, String> outputs = new TreeMap<>();
    for (int i = 0; i < nameThenText.length; i += 2) {
      outputs.put("out-" + nameThenText[i] + ".yaml", nameThenText[i + 1]);
    }
    return outputs;
  }
}
