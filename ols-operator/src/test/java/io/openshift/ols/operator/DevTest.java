// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ols dev} as a process of its own, with the operator as another. */
class DevTest {
  private static final Pattern TIME = Pattern.compile("^ *[0-9]+\\.[0-9] s  ");

  @Test
  void theSampleBecomesReadyAsTheReadmeShows() throws IOException, InterruptedException {
    Process dev = dev("--once", "--port", "0");
    String output = new String(dev.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(dev.waitFor()).as(output).isZero();
    assertThat(withoutTimes(output)).containsAll(excerpt()).contains("Ready is True (Available)");
    assertThat(output)
        .containsPattern("(?m)^appserver +Deployment +lightspeed-app-server$")
        .containsPattern("(?m)^Ready +True ");
  }

  @Test
  void theSampleBecomesReadyWithTheOtherBackendToo() throws IOException, InterruptedException {
    Process dev = dev("--once", "--port", "0", "--backend", "lcore");
    String output = new String(dev.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(dev.waitFor()).as(output).isZero();
    assertThat(output)
        .containsPattern("(?m)^lcore +Deployment +lightspeed-stack-deployment$")
        .containsPattern("(?m)^ConfigGenerated +True ")
        .containsPattern("(?m)^Ready +True ");
  }

  /** What the README shows of it; at least a few lines. */
  private static List<String> excerpt() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    List<String> shown = withoutTimes(readme.lines().filter(TIME.asPredicate()).toList());
    assertThat(shown).hasSizeGreaterThan(3);
    return shown;
  }

  private static List<String> withoutTimes(String text) {
    return withoutTimes(text.lines().toList());
  }

  private static List<String> withoutTimes(List<String> lines) {
    return lines.stream().map(line -> TIME.matcher(line).replaceFirst("")).toList();
  }

  private static Process dev(String... flags) throws IOException {
    String classPath = System.getProperty("java.class.path");
    ProcessBuilder dev =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    dev.command().addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    dev.command().addAll(List.of("-Dols.operator.class.path=" + classPath, "-cp", classPath));
    dev.command().add("io.openshift.ols.testkit.dev.Dev");
    dev.command().addAll(List.of(flags));
    return dev.redirectErrorStream(true).start();
  }
}
