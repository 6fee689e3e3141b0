// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.postgres;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** One method for each way out of the computation; the rule has to name every one of them. */
public interface TouchesTheWorld {
  static Instant asksTheTime() {
    return Instant.now();
  }

  static Supplier<Instant> asksTheTimeLater() {
    return Instant::now;
  }

  static LocalDate asksTheDate(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static Clock takesAClock() {
    return Clock.systemUTC();
  }

  static Clock takesATickingClock(ZoneId zone) {
    return Clock.tickSeconds(zone);
  }

  static long countsMilliseconds() {
    return System.currentTimeMillis();
  }

  static long countsNanoseconds() {
    return System.nanoTime();
  }

  static Random throwsDice() {
    return new Random();
  }

  static SecureRandom throwsGoodDice() {
    return new SecureRandom();
  }

  static ThreadLocalRandom borrowsDice() {
    return ThreadLocalRandom.current();
  }

  static RandomGenerator choosesDice() {
    return RandomGenerator.getDefault();
  }

  static double drawsANumber() {
    return Math.random();
  }

  static UUID drawsAName() {
    return UUID.randomUUID();
  }

  static Map<String, String> readsTheEnvironment() {
    return System.getenv();
  }

  static String readsAProperty() {
    return System.getProperty("user.name");
  }
}
