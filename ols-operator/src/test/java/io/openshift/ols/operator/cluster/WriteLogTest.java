// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.openshift.ols.spi.state.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteLogTest {
  private final Logger logger = Logger.getLogger(WriteLog.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler handler = new Collecting();
  private final WriteLog log = new WriteLog();

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
  }

  @Test
  void aWishThatChangedIsAnUpdateAndNamesTheKeyButNotTheValue() {
    log.settled(config("old"));
    log.applied(config("new-value"), config("old"));

    assertThat(lines).containsExactly("updated ConfigMap ns/app: data.text");
  }

  @Test
  void theSameWishAgainIsARepair() {
    log.settled(config("ours"));
    log.applied(config("ours"), config("theirs"));

    assertThat(lines).containsExactly("repaired ConfigMap ns/app: data.text");
  }

  @Test
  void whatDiffersAfterAStartIsAnUpdate() {
    log.applied(config("ours"), config("former"));

    assertThat(lines).containsExactly("updated ConfigMap ns/app: data.text");
  }

  private static Manifest config(String value) {
    return Manifest.of(
        new ConfigMapBuilder()
            .withNewMetadata()
            .withName("app")
            .withNamespace("ns")
            .endMetadata()
            .addToData("text", value)
            .build());
  }

  private final class Collecting extends Handler {
    @Override
    public void publish(LogRecord entry) {
      lines.add(new java.util.logging.SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
