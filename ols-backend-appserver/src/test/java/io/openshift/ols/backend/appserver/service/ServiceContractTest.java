// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own classes and the mirror agree on every file. */
class ServiceContractTest {
  private static final String BASE = "every section";

  @Test
  void serviceAndMirrorAgree(@TempDir Path work) throws Exception {
    Map<String, String> files = new TreeMap<>(ServiceFiles.generated());
    files.put(BASE, ServiceFiles.base());
    files.putAll(ServiceFiles.changed("accepted"));
    files.putAll(ServiceFiles.changed("refused"));

    JsonNode answer = new GenuineService(work).answer(files, BASE);

    assertThat(differences(files, answer.path("refusals"))).isEmpty();
    assertThatValuesAreRead(answer.path("values"));
    System.out.printf(
        "lightspeed-service %s: %d files, same verdict of service and mirror on each%n",
        PinnedService.REVISION, files.size());
  }

  private static Map<String, String> differences(Map<String, String> files, JsonNode refusals) {
    Map<String, String> differences = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          Verdict mirror = Verdict.on(text);
          JsonNode service = refusals.path(name);
          if (mirror.isAccepted() != service.isNull()) {
            differences.put(name, "service: " + service + ", mirror: " + mirror.refusals());
          }
        });
    return differences;
  }

  /** A key that the service does not know would pass, and leave a default behind. */
  private static void assertThatValuesAreRead(JsonNode values) {
    SoftAssertions read = new SoftAssertions();
    ServiceFiles.values()
        .properties()
        .forEach(
            e ->
                read.assertThat(values.at(e.getKey()).asText())
                    .as(e.getKey())
                    .isEqualTo(e.getValue().asText()));
    read.assertAll();
  }
}
