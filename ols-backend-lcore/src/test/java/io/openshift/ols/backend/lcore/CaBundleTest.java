// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file of certificates; its script runs with a directory in the place of the image. */
class CaBundleTest {
  private static final String BUNDLE = "/etc/certs/bundle/ca-bundle.pem";

  private final Answer answer =
      Answer.to(
          Answer.scenario(
              "additionalCAConfigMapRef: {name: corp-ca},"
                  + " proxyConfig: {proxyURL: 'http://proxy:3128',"
                  + " proxyCACertificate: {name: proxy}}"));

  @TempDir Path image;

  @Test
  void serversTrustTheOneFile() {
    assertThat(Stream.of("llama-stack", "lightspeed-stack").map(answer::env))
        .allSatisfy(
            env ->
                assertThat(env)
                    .contains("SSL_CERT_FILE=" + BUNDLE, "REQUESTS_CA_BUNDLE=" + BUNDLE));
  }

  @Test
  void onlyTheInitContainerSeesItsSources() {
    assertThat(answer.mounts("ca-bundle"))
        .containsExactly(
            "openshift-ca:/etc/certs/ols-additional-ca",
            "additional-ca:/etc/certs/ols-user-ca",
            "openshift-service-ca:/etc/certs/service-ca",
            "proxy-ca:/etc/certs/proxy-ca",
            "cert-bundle:/etc/certs/bundle:rw");
    assertThat(answer.container("ca-bundle").getImage())
        .isEqualTo(answer.container("llama-stack").getImage());
  }

  @Test
  void nothingIsMountedOverADirectoryOfTheSystem() {
    assertThat(Stream.of("ca-bundle", "llama-stack", "lightspeed-stack").map(answer::mounts))
        .allSatisfy(
            mounts ->
                assertThat(mounts)
                    .noneMatch(
                        mount -> mount.contains(":/etc/pki") || mount.contains(":/etc/ssl")));
  }

  @Test
  void certificatesOfTheImageStayAndOthersAreAdded() throws Exception {
    write("/etc/pki/tls/certs/ca-bundle.crt", "own\n");
    sources().forEach(file -> write(file, file));

    Outcome outcome = run();

    assertThat(outcome.exit()).as(outcome.output()).isZero();
    assertThat(Files.readString(inside(BUNDLE)).lines().filter(line -> !line.isEmpty()))
        .startsWith("own")
        .containsAll(sources())
        .hasSize(5);
  }

  @Test
  void imageWithoutCertificatesIsTold() throws Exception {
    assertThat(run().output()).contains("the image has no certificates of its own");
  }

  @Test
  void missingFileLeavesNoHalfBundle() throws Exception {
    write("/etc/pki/tls/certs/ca-bundle.crt", "own\n");

    assertThat(run().exit()).isNotZero();
    assertThat(inside(BUNDLE)).doesNotExist();
  }

  private List<String> command() {
    return answer.container("ca-bundle").getCommand();
  }

  private List<String> sources() {
    return command().subList(5, command().size());
  }

  private Path inside(String path) {
    return image.resolve(path.substring(1));
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(inside(path).getParent());
      Files.writeString(inside(path), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome run() throws IOException, InterruptedException {
    Files.createDirectories(inside(BUNDLE).getParent());
    List<String> command =
        Stream.concat(
                Stream.of("/bin/sh"),
                command().stream().skip(1).map(text -> text.replace("/etc/", image + "/etc/")))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private record Outcome(int exit, String output) {}
}
