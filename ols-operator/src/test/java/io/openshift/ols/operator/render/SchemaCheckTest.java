// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.openshift.ols.spi.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The check beside what API servers say about the same resources. */
class SchemaCheckTest {
  private static final Path CORPUS = Path.of("../ols-testkit/src/main/resources/corpus");
  private static final String REFUSED = "# refused: ";

  static Stream<Path> accepted() throws IOException {
    return files("accepted");
  }

  /**
   * Those that break the schema itself; rules between fields are told by their own words, and that
   * a key stands twice is a rule of Kubernetes.
   */
  static Stream<Path> refusedByTheSchema() throws IOException {
    return files("refused")
        .filter(
            file ->
                reasons(file)
                    .allMatch(r -> r.startsWith("spec") && !r.endsWith(": Duplicate value")));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatAnApiServerAcceptsHasNoProblem(Path file) {
    assertThat(problems(text(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusedByTheSchema")
  void whatAnApiServerRefusesIsNamedByItsField(Path file) {
    assertThat(problems(text(file)))
        .extracting(p -> p.path().text())
        .containsAnyElementsOf(reasons(file).map(r -> r.replaceFirst(": .*$", "")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          defaultModel: 7     | spec.ols.defaultModel: 7 is of another kind; write text (in quotes, if it looks like a number or a boolean)
          maxIterations: five | spec.ols.maxIterations: "five" is of another kind; write a whole number
          logLevel: debug     | spec.ols.logLevel: "debug" is none of the values; use one of DEBUG, INFO, WARNING, ERROR, CRITICAL
          maxIterations: 0    | spec.ols.maxIterations: 0 is too small; the least is 1
          rag: {}             | spec.ols.rag: it is of another kind; write a list
          """)
  void whatIsWrongIsSaidWithWhatWouldBeRight(String field, String problem) {
    assertThat(problems(resource(field))).extracting(Problem::text).containsExactly(problem);
  }

  @Test
  void theLibraryMeetsNoWordThatItWouldWarnOf() {
    assertThat(SchemaCheck.schema().toString())
        .contains("\"enum\"", "\"pattern\"")
        .doesNotContain("x-kubernetes-");
  }

  @Test
  void aMisspeltFieldIsSaidBesideTheOneThatIsMissing() {
    String typo = resource("").replace("defaultModel", "defaultModle");

    assertThat(problems(typo))
        .extracting(Problem::text)
        .containsExactly(
            "spec.ols.defaultModel: is required; set it",
            "spec.ols.defaultModle: no such field; correct its name or remove it");
  }

  @Test
  void anotherVersionAndAnotherNameAreRefused() {
    String other = resource("").replace("v1alpha1", "v1").replace("name: cluster", "name: mine");

    assertThat(problems(other))
        .extracting(Problem::text)
        .containsExactly(
            "apiVersion: \"ols.openshift.io/v1\" is not the one that counts; "
                + "write ols.openshift.io/v1alpha1",
            "metadata.name: \"mine\" is not the one that counts; write cluster");
  }

  private static List<Problem> problems(String yaml) {
    try {
      var tree = (ObjectNode) new ObjectMapper(new YAMLFactory()).readTree(yaml);
      return List.copyOf(SchemaCheck.problems(tree));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String resource(String field) {
    String model = field.startsWith("defaultModel") ? "" : "defaultModel: m";
    return """
        apiVersion: ols.openshift.io/v1alpha1
        kind: OLSConfig
        metadata: {name: cluster}
        spec:
          llm: {providers: [{name: p, type: openai, credentialsSecretRef: {name: k}, models: [{name: m}]}]}
          ols:
            defaultProvider: p
            %s
            %s
        """
        .formatted(model, field);
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> found = Files.list(CORPUS.resolve(folder))) {
      return found.sorted().toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Stream<String> reasons(Path file) {
    return text(file)
        .lines()
        .filter(line -> line.startsWith(REFUSED))
        .map(line -> line.substring(REFUSED.length()));
  }
}
