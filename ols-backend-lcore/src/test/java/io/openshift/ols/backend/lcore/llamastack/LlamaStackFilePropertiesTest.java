// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every file, tried with a resource that uses each part of the section. */
class LlamaStackFilePropertiesTest {
  private static final int RUNS = 100;
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{env\\.([A-Z0-9_]+)}");

  @ParameterizedTest
  @EnumSource
  void theBaseIsTheSameAfterEverythingWasDoneToIt(Pair pair) throws IOException {
    String before = new EmbeddedBase(pair).base().tree().toString();

    generate(Example.EVERY.resource(pair), pair);

    assertThat(new EmbeddedBase(pair).base().tree()).hasToString(before);
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfKeysInTheResourceMakesNoDifference(Pair pair) throws IOException {
    ObjectNode resource = Yaml.map(Example.EVERY.resource(pair));
    String text = generate(Example.EVERY.resource(pair), pair).text();

    for (int seed = 0; seed < RUNS; seed++) {
      JsonNode shuffled = shuffled(resource, new Random(seed));
      assertThat(generate("---\n" + shuffled, pair).text()).as("seed " + seed).isEqualTo(text);
    }
  }

  @Test
  void theOrderOfListsInTheResourceIsKept() {
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e"));

    for (int seed = 0; seed < RUNS; seed++) {
      Collections.shuffle(ids, new Random(seed));
      String providers =
          String.join(", ", ids.stream().map(id -> "{id: " + id + ", provider: groq}").toList());
      String models =
          String.join(", ", ids.stream().map(id -> "{name: m, provider: " + id + "}").toList());
      TestView view =
          TestView.section(
              "providers: {inference: [%s]}, resources: {models: [%s]}"
                  .formatted(providers, models));
      StackTree tree = tree(LlamaStackFile.of(view, Pair.V0_6));

      assertThat(Yaml.texts(tree.providers("inference"), "provider_id"))
          .endsWith(ids.toArray(String[]::new));
      assertThat(Yaml.texts(tree.resources(ResourceKind.MODEL), "provider_id"))
          .endsWith(ids.toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFileAsItsOwnBaseIsTheFileAgain(Pair pair) {
    String sections = "disabledAPIs: [safety], storage: {kv: {type: redis, host: r}}";
    String first = LlamaStackFile.of(TestView.section(sections), pair).text();
    RunConfig again = RunConfig.of(Yaml.map(first));
    TestView view = TestView.section(sections);

    again = StorageLayer.over(again, Section.of(view).getStorage(), view.database(), pair);
    again = DisabledLayer.over(again, Section.of(view), pair, List.of());
    again = ProtectedLayer.over(again, Section.of(view), view.database());

    assertThat(Yaml.text(again.tree().root())).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableInTheFileHasOneSourceAndNoOtherIsEmitted(Pair pair) throws IOException {
    GeneratedFile file = generate(Example.EVERY.resource(pair), pair);

    Set<String> referred = new HashSet<>();
    REFERENCE.matcher(file.text()).results().map(r -> r.group(1)).forEach(referred::add);
    assertThat(file.text().split("\\$\\{env", -1)).hasSizeGreaterThan(referred.size());
    assertThat(file.env())
        .extracting(EnvVar::getName)
        .isSorted()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(referred);
  }

  @ParameterizedTest
  @EnumSource
  void everyIdIsUniqueAndEveryResourceHasItsProvider(Pair pair) throws IOException {
    StackTree tree = tree(generate(Example.EVERY.resource(pair), pair));

    for (String api : tree.apis()) {
      assertThat(Yaml.texts(tree.providers(api), "provider_id"))
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
    for (ResourceKind kind : ResourceKind.values()) {
      assertThat(tree.resources(kind))
          .allMatch(r -> tree.provider(kind.api().key(), StackTree.idOf(r)).isPresent());
      assertThat(tree.resources(kind).stream().map(kind::identity)).doesNotHaveDuplicates();
    }
    assertThat(WholeCheck.of(tree, Section.PATH)).isEmpty();
  }

  /** There an upper-case i has a dot, which no variable may have. */
  @Test
  void theLanguageOfTheMachineMakesNoDifference() {
    String section =
        "providers: {inference: [{id: mistral-i, provider: groq, apiKey: {name: s, key: k}}]}";
    Locale usual = Locale.getDefault();
    GeneratedFile there;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      there = LlamaStackFile.of(TestView.section(section), Pair.V0_6);
    } finally {
      Locale.setDefault(usual);
    }

    assertThat(there).isEqualTo(LlamaStackFile.of(TestView.section(section), Pair.V0_6));
    assertThat(there.text()).contains("${env.OLS_LS_MISTRAL_I_API_KEY}");
  }

  @ParameterizedTest
  @EnumSource
  void keysAreSortedAndLinesEndAlike(Pair pair) throws IOException {
    String text = generate(Example.EVERY.resource(pair), pair).text();

    assertThat(text).doesNotContain("\r").endsWith("\n");
    assertThat(Yaml.map(text).properties()).extracting(Map.Entry::getKey).isSorted();
  }

  private static GeneratedFile generate(String resource, Pair pair) {
    GeneratedFile file = LlamaStackFile.of(TestView.ofResource(resource), pair);
    assertThat(file.obstacles()).isEmpty();
    return file;
  }

  private static StackTree tree(GeneratedFile file) {
    return new StackTree(Yaml.map(file.text()));
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(shuffled(item, random)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
    Collections.shuffle(members, random);
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    members.forEach(member -> copy.set(member.getKey(), shuffled(member.getValue(), random)));
    return copy;
  }
}
