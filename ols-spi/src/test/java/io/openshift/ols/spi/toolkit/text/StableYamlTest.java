// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StableYamlTest {
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Section(
      @JsonProperty("name") String name,
      @JsonProperty("api_version") String version,
      @JsonProperty("parts") List<Map<String, Integer>> parts,
      @JsonProperty("absent") @Nullable String absent) {}

  @Test
  void keysAreSortedAndListsAreNotIndented() {
    assertThat(StableYaml.render(new Section("main", "v1", List.of(Map.of("size", 1)), null)))
        .isEqualTo("api_version: v1\nname: main\nparts:\n- size: 1\n");
  }

  @Test
  void mapsAreSortedWhateverTheirOrder() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("b", "2nd");
    map.put("a", "1st");

    assertThat(StableYaml.render(map)).isEqualTo("a: \"1st\"\nb: \"2nd\"\n");
  }

  @Test
  void treesAreSortedAtEveryLevel() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.putArray("b").addObject().put("d", 1).put("c", true);
    tree.put("a", "x");

    assertThat(StableYaml.render(tree)).isEqualTo("a: x\nb:\n- c: true\n  d: 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-01", "012", "1_000", "1:30", "0x1F", ".inf", "~", "yes", "Off", "NULL", "", " a",
        "a: b", "a #b", "- a", "*a", "&a", "!a", "{a", "@a", "a:", "=", "<<", "tab\there"
      })
  void textThatAReaderMayTakeForSomethingElseIsQuoted(String text) {
    assertThat(StableYaml.render(Map.of("k", text))).startsWith("k: \"").endsWith("\"\n");
  }

  @Test
  void keysThatAReaderMayTakeForSomethingElseAreQuoted() {
    assertThat(StableYaml.render(Map.of("1", "a"))).isEqualTo("\"1\": a\n");
    assertThat(StableYaml.render(Map.of("on", "a"))).isEqualTo("\"on\": a\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/certs/tls.crt", "https://x.example/v1", "TLS_AES_128", "a b"})
  void plainTextStaysPlain(String text) {
    assertThat(StableYaml.render(Map.of("k", text))).isEqualTo("k: " + text + "\n");
  }

  @Test
  void longTextStaysOnItsLine() {
    String text = "word ".repeat(100) + "end";

    assertThat(StableYaml.render(Map.of("k", text))).isEqualTo("k: " + text + "\n");
  }
}
