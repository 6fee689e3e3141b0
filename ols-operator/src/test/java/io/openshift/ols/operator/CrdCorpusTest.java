// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.testkit.cluster.OlsCluster;
import io.openshift.ols.testkit.cluster.StaticObjects;
import io.openshift.ols.testkit.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The definition of OLSConfig, asked about every resource of the corpus. */
@OlsCluster
class CrdCorpusTest {
  private static final Path CORPUS = Path.of("../ols-testkit/src/main/resources/corpus");
  private static final String REFUSED = "# refused: ";
  private static final String URI = "/apis/ols.openshift.io/v1alpha1/olsconfigs?dryRun=All";
  private static final int INVALID = 422;

  private final TestCluster cluster;

  CrdCorpusTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void serveTheDefinition() {
    StaticObjects.plainKubernetes().installInto(cluster);
  }

  @TestFactory
  Stream<DynamicTest> acceptedResourcesAreAccepted() throws IOException {
    return each("accepted", yaml -> assertThat(send(yaml)).contains("\"kind\":\"OLSConfig\""));
  }

  @TestFactory
  Stream<DynamicTest> refusedResourcesAreRefusedForTheirOneBreach() throws IOException {
    return each(
        "refused",
        yaml -> {
          var refusal = catchThrowableOfType(KubernetesClientException.class, () -> send(yaml));
          assertThat(refusal).as("the refusal").isNotNull();
          assertThat(refusal.getCode()).isEqualTo(INVALID);
          assertThat(reasons(yaml))
              .isNotEmpty()
              .allSatisfy(r -> assertThat(refusal).hasMessageContaining(r));
        });
  }

  private static Stream<DynamicTest> each(String folder, Consumer<String> check)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(CORPUS.resolve(folder))) {
      files = found.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    String.valueOf(file.getFileName()),
                    () -> check.accept(Files.readString(file))));
  }

  /** As a tree: the types of the model would neither keep what is null nor what is misplaced. */
  private String send(String yaml) {
    try {
      var tree = new ObjectMapper(new YAMLFactory()).readTree(yaml);
      return cluster.client().raw(URI, "POST", tree);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> reasons(String yaml) {
    return yaml.lines()
        .filter(line -> line.startsWith(REFUSED))
        .map(line -> line.substring(REFUSED.length()))
        .toList();
  }
}
