// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The databases of documents; the script that copies them runs below a directory of the test. */
class DocumentsTest {
  private final Answer answer = Answer.to(Answer.scenario("rag: [{image: docs}, {image: more}]"));

  @TempDir Path pod;

  @Test
  void llamaStackHasDatabasesOfItsOwnUser() {
    assertThat(answer.container("documents").getImage())
        .isEqualTo(answer.container("llama-stack").getImage());
    assertThat(answer.mounts("documents"))
        .containsExactly("rag:/rag-images", "rag-llama-stack:/rag-data:rw");
    assertThat(answer.mounts("llama-stack"))
        .contains("rag-llama-stack:/rag-data:rw")
        .noneMatch(mount -> mount.startsWith("rag:"));
  }

  @Test
  void readOnlyDatabaseOfAnImageBecomesOneThatCanBeWritten() throws Exception {
    write("rag-images/rag-0/faiss_store.db", "docs");
    write("rag-images/rag-1/faiss_store.db", "more");
    Files.setPosixFilePermissions(
        pod.resolve("rag-images/rag-0/faiss_store.db"),
        PosixFilePermissions.fromString("r--r--r--"));

    assertThat(run()).isEmpty();

    Path copy = pod.resolve("rag-data/rag-0/faiss_store.db");
    assertThat(copy).hasContent("docs");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).startsWith("rw");
    assertThat(pod.resolve("rag-data/rag-1/faiss_store.db")).hasContent("more");
  }

  @Test
  void nothingOfAnEarlierLifeOfThePodStays() throws Exception {
    write("rag-images/rag-0/faiss_store.db", "docs");
    write("rag-images/rag-1/faiss_store.db", "more");
    write("rag-data/rag-0/faiss_store.db", "changed");
    write("rag-data/rag-0/faiss_store.db-journal", "half done");

    assertThat(run()).isEmpty();

    assertThat(pod.resolve("rag-data/rag-0")).isDirectoryNotContaining("glob:**-journal");
    assertThat(pod.resolve("rag-data/rag-0/faiss_store.db")).hasContent("docs");
  }

  @Test
  void imageOfAnotherFormatHoldsThePods() throws Exception {
    write("rag-images/rag-0/faiss_store.db", "docs");
    write("rag-images/rag-1/index_store.json", "{}");

    assertThat(run())
        .contains(
            "1: rag-1: the directory that indexPath names has no readable file faiss_store.db");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(pod.resolve(file).getParent());
    Files.writeString(pod.resolve(file), text);
  }

  /** Exit code and output, or nothing if there is nothing to say. */
  private String run() throws IOException, InterruptedException {
    Files.createDirectories(pod.resolve("rag-data"));
    List<String> command =
        answer.container("documents").getCommand().stream()
            .map(word -> word.startsWith("/rag-") ? pod + word : word)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    int exit = process.waitFor();
    return exit == 0 ? output : exit + ": " + output;
  }
}
