// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the CRD to the Go operator's, and the Java types to the CRD. */
class OlsConfigCrdTest {

  /** What every Kubernetes object has; the generator of fabric8 leaves it out. */
  private static final Set<String> SHELL = Set.of("apiVersion", "kind", "metadata");

  private static final int LAST_APPLIED_LIMIT = 256 * 1024;

  /** The part that the Go operator has no counterpart of. */
  private static final String OWN_SECTION = "spec.ols.llamaStack";

  private final SortedMap<String, SortedSet<String>> ours = SchemaPaths.of(OlsConfigCrd.yaml());

  /** One difference on purpose; docs/compatibility.md has the reason. */
  record Mended(String path, List<String> was, List<String> now) {

    static List<Mended> all() {
      return List.of(
          Serialization.unmarshal(
              String.join("\n", UpstreamSchema.lines("mended.yaml")), Mended[].class));
    }
  }

  @Test
  void schemaIsTheGoOperatorsButForWhatIsMended() {
    SortedMap<String, SortedSet<String>> expected = UpstreamSchema.read();
    for (Mended row : Mended.all()) {
      SortedSet<String> facts = expected.computeIfAbsent(row.path(), p -> new TreeSet<>());
      assertThat(facts)
          .as(row.path())
          .containsAll(row.was())
          .doesNotContainAnyElementsOf(row.now());
      facts.removeAll(row.was());
      facts.addAll(row.now());
    }

    SortedMap<String, SortedSet<String>> comparable = new TreeMap<>(ours);
    comparable.keySet().removeIf(OlsConfigCrdTest::isOwn);
    assertThat(differences(expected, comparable)).isEmpty();
  }

  /** The API server reckons what a rule may cost from the largest value that it may meet. */
  @Test
  void everyTextListAndMapOfOurOwnSectionIsBounded() {
    Map<String, String> limits =
        Map.of(
            "type=string", "(maxLength|enum)=.*",
            "type=array", "maxItems=.*",
            "preserve-unknown", "maxProperties=.*");
    List<String> open = new ArrayList<>();
    for (String path : ours.keySet().stream().filter(OlsConfigCrdTest::isOwn).toList()) {
      limits.forEach(
          (fact, limit) -> {
            if (ours.get(path).contains(fact) && !has(path, limit)) {
              open.add(path);
            }
          });
      if (path.endsWith("{}") && !has(path.substring(0, path.length() - 2), "maxProperties=.*")) {
        open.add(path);
      }
    }

    assertThat(ours).containsKey(OWN_SECTION + ".providers.inference[].secretRefs{}");
    assertThat(open).isEmpty();
  }

  private boolean has(String path, String fact) {
    return ours.get(path).stream().anyMatch(f -> f.matches(fact));
  }

  private static boolean isOwn(String path) {
    return path.equals(OWN_SECTION) || path.startsWith(OWN_SECTION + ".");
  }

  @Test
  void javaTypesHaveEachFieldOfTheSchemaButTheUntypedOnes(@TempDir Path folder) throws IOException {
    List<String> untyped = UpstreamSchema.lines("untyped.txt");
    SortedMap<String, SortedSet<String>> expected = new TreeMap<>(ours);
    expected.keySet().removeAll(SHELL);
    for (String path : untyped) {
      assertThat(expected).as("untyped.txt").containsKey(path);
      expected.keySet().removeIf(p -> p.equals(path) || p.matches("\\Q" + path + "\\E[.\\[{].*"));
    }

    assertThat(differences(typesOnly(expected), typesOnly(model(folder)))).isEmpty();
  }

  @Test
  void definitionIsSmallEnoughForPlainApply() {
    assertThat(OlsConfigCrd.yaml().getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(LAST_APPLIED_LIMIT);
  }

  @Test
  void javaShellHasTheNamesOfTheDefinition() {
    JsonNode spec = Serialization.unmarshal(OlsConfigCrd.yaml(), JsonNode.class).get("spec");
    OlsConfig shell = new OlsConfig();

    assertThat(spec.get("group").asText()).isEqualTo(shell.getGroup());
    assertThat(spec.at("/versions/0/name").asText()).isEqualTo(shell.getVersion());
    assertThat(spec.at("/names/kind").asText()).isEqualTo(shell.getKind());
    assertThat(spec.at("/names/plural").asText()).isEqualTo(shell.getPlural());
    assertThat(spec.at("/names/singular").asText()).isEqualTo(shell.getSingular());
    assertThat(spec.get("scope").asText()).isEqualTo(shell.getScope());
  }

  @Test
  void everyRuleHasAMessageOfItsOwn() {
    JsonNode definition = Serialization.unmarshal(OlsConfigCrd.yaml(), JsonNode.class);
    List<String> messages =
        definition.findValues("x-kubernetes-validations").stream()
            .flatMap(rules -> StreamSupport.stream(rules.spliterator(), false))
            .map(rule -> rule.path("message").asText())
            .toList();

    assertThat(messages).hasSizeGreaterThan(15).doesNotContain("").doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("constants")
  void constantsAreTheValuesThatTheSchemaLists(Class<?> holder, String path) throws Exception {
    List<String> values = new ArrayList<>();
    for (Field field : holder.getDeclaredFields()) {
      if (field.getType() == String.class && Modifier.isPublic(field.getModifiers())) {
        values.add((String) field.get(null));
      }
    }
    Collections.sort(values);

    assertThat(UpstreamSchema.read().get(path)).contains("enum=" + String.join(",", values));
  }

  static Stream<Arguments> constants() {
    return Stream.of(
        arguments(ProviderTypes.class, "spec.llm.providers[].type"),
        arguments(FeatureGateNames.class, "spec.featureGates[]"),
        arguments(TlsSecurityProfile.class, "spec.ols.tlsSecurityProfile.type"),
        arguments(McpHeaderSource.class, "spec.mcpServers[].headers[].valueFrom.type"),
        arguments(OlsConfigStatus.class, "status.overallStatus"));
  }

  private static SortedMap<String, SortedSet<String>> model(Path folder) throws IOException {
    new CRDGenerator()
        .inOutputDir(folder.toFile())
        .customResourceClasses(OlsConfig.class)
        .detailedGenerate();
    File[] files = folder.toFile().listFiles();
    SortedMap<String, SortedSet<String>> paths =
        SchemaPaths.of(Files.readString(files[0].toPath()));
    paths.keySet().removeIf(path -> path.contains("@unknown"));
    return paths;
  }

  /** A free-form value is an object; the generator only says that it keeps unknown members. */
  private static SortedMap<String, SortedSet<String>> typesOnly(
      SortedMap<String, SortedSet<String>> paths) {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    paths.forEach(
        (path, facts) -> {
          SortedSet<String> kept = new TreeSet<>(facts);
          kept.removeIf(fact -> !fact.startsWith("type="));
          if (facts.contains("preserve-unknown")) {
            kept.add("type=object");
          }
          types.put(path, kept);
        });
    return types;
  }

  private static List<String> differences(
      SortedMap<String, SortedSet<String>> expected, SortedMap<String, SortedSet<String>> actual) {
    Set<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(expected.get(path), actual.get(path)))
        .map(path -> path + ": wanted " + expected.get(path) + ", is " + actual.get(path))
        .toList();
  }
}
