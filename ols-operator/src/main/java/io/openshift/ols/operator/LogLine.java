// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * One record on one line: time in UTC, level, short name of the logger, message, and what was
 * thrown. More lines of a message, and a trace, follow behind a tab.
 */
final class LogLine extends Formatter {
  private static final String OWN_CONFIG = "java.util.logging.config.file";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);
  private static final Map<Level, String> LEVELS =
      Map.of(Level.SEVERE, "ERROR", Level.WARNING, "WARN", Level.INFO, "INFO");

  /** For the whole process, unless its starter brings a configuration of its own. */
  static void install() {
    if (System.getProperty(OWN_CONFIG) != null) {
      return;
    }
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      handler.setFormatter(new LogLine());
    }
  }

  @Override
  public String format(LogRecord entry) {
    StringBuilder text = new StringBuilder(TIME.format(entry.getInstant()));
    text.append(' ').append("%-5s".formatted(LEVELS.getOrDefault(entry.getLevel(), "DEBUG")));
    text.append(' ').append(shortName(entry.getLoggerName())).append(": ");
    text.append(formatMessage(entry).strip().replace("\n", "\n\t"));
    for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
      text.append(": ").append(t.toString().replace("\n", "\n\t"));
    }
    text.append('\n');
    for (Throwable t = entry.getThrown(); t != null; t = t.getCause()) {
      text.append('\t').append(t.getClass().getName()).append('\n');
      for (StackTraceElement frame : t.getStackTrace()) {
        text.append("\t\tat ").append(frame).append('\n');
      }
    }
    return text.toString();
  }

  private static String shortName(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
