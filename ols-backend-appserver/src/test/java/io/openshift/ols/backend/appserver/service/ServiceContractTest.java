// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own classes and the mirror agree on every file. */
class ServiceContractTest {

  @Test
  void serviceAndMirrorAgree(@TempDir Path work) throws Exception {
    Map<String, String> files = new TreeMap<>(ServiceFiles.generated());
    files.put("every section", ServiceFiles.base());
    files.putAll(ServiceFiles.changed("accepted"));
    files.putAll(ServiceFiles.changed("refused"));

    JsonNode refusals = new GenuineService(work).refusals(files);

    Map<String, String> different = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          Verdict mirror = Verdict.on(text);
          JsonNode genuine = refusals.get(name);
          if (mirror.isAccepted() != genuine.isNull()) {
            different.put(name, "service: " + genuine + ", mirror: " + mirror.refusals());
          }
        });
    assertThat(different).isEmpty();
    System.out.printf(
        "lightspeed-service %s: %d files, same verdict of service and mirror on each%n",
        PinnedService.REVISION, files.size());
  }
}
