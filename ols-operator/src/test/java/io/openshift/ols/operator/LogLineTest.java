// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static final String START = "2026-01-01T00:00:00.500Z ";

  @Test
  void aRecordIsOneLine() {
    assertThat(line(record(Level.INFO, "created Service a")))
        .isEqualTo(START + "INFO  ObjectWriter: created Service a\n");
    assertThat(line(record(Level.FINE, "a"))).startsWith(START + "DEBUG ");
  }

  @Test
  void whatFollowsTheFirstLineIsIndented() {
    assertThat(line(record(Level.WARNING, "a\nb")))
        .isEqualTo(START + "WARN  ObjectWriter: a\n\tb\n");
  }

  @Test
  void theCauseIsOnTheLineAndItsTraceBehindIt() {
    LogRecord failed = record(Level.SEVERE, "no watch");
    failed.setThrown(new IllegalStateException("gone", new RuntimeException("reset")));

    assertThat(line(failed).lines().toList())
        .first()
        .isEqualTo(
            START
                + "ERROR ObjectWriter: no watch: java.lang.IllegalStateException: gone"
                + ": java.lang.RuntimeException: reset");
    assertThat(line(failed).lines().skip(1))
        .hasSizeGreaterThan(2)
        .allMatch(l -> l.startsWith("\t"));
  }

  private static String line(LogRecord entry) {
    return new LogLine().format(entry);
  }

  private static LogRecord record(Level level, String message) {
    LogRecord entry = new LogRecord(level, message);
    entry.setLoggerName("io.openshift.ols.operator.cluster.ObjectWriter");
    entry.setInstant(Instant.parse("2026-01-01T00:00:00.500Z"));
    return entry;
  }
}
