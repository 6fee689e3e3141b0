// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.config;

import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says with which settings PostgreSQL 16 would not start, before a pod finds out. */
public final class ServerLimits {
  private static final FieldPath CACHE = FieldPath.of("spec.ols.conversationCache.postgres");

  /** The image writes the text into its own file as it is, so it has to do without quotes. */
  private static final Pattern MEMORY = Pattern.compile("([1-9][0-9]*)(|B|kB|MB|GB|TB)");

  /** Each step is 1024 times the one before; a bare number counts buffers. */
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

  private static final BigInteger BUFFER_BYTES = BigInteger.valueOf(8192);
  private static final BigInteger FEWEST_BUFFERS = BigInteger.valueOf(16);
  private static final BigInteger MOST_BUFFERS = BigInteger.valueOf(1_073_741_823);

  /** The server keeps three for administrators, and one has to be left. */
  private static final long FEWEST_CONNECTIONS = 4;

  private ServerLimits() {}

  /** What is wrong, if anything is. */
  public static List<Problem> mistakes(PostgresSettings settings) {
    List<Problem> mistakes = new ArrayList<>();
    if (!isMemory(settings.sharedBuffers())) {
      mistakes.add(
          Problem.user(
              ProblemCode.INVALID_VALUE,
              CACHE.field("sharedBuffers"),
              "\"" + settings.sharedBuffers() + "\" is no amount that PostgreSQL takes",
              "write a whole number and kB, MB or GB right after it, 128kB or more"));
    }
    if (settings.maxConnections() < FEWEST_CONNECTIONS) {
      mistakes.add(
          Problem.user(
              ProblemCode.INVALID_VALUE,
              CACHE.field("maxConnections"),
              "PostgreSQL does not start with " + settings.maxConnections() + " connections",
              "set it to " + FEWEST_CONNECTIONS + " or more"));
    }
    return mistakes;
  }

  private static boolean isMemory(String text) {
    Matcher matcher = MEMORY.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    BigInteger buffers = buffers(new BigInteger(matcher.group(1)), matcher.group(2));
    return buffers.compareTo(FEWEST_BUFFERS) >= 0 && buffers.compareTo(MOST_BUFFERS) <= 0;
  }

  private static BigInteger buffers(BigInteger number, String unit) {
    return unit.isEmpty()
        ? number
        : number.shiftLeft(10 * UNITS.indexOf(unit)).divide(BUFFER_BYTES);
  }
}
