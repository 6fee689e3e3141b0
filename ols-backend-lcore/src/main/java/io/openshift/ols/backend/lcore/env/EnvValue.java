// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import java.util.regex.Pattern;

/**
 * Values of variables that files refer to. Both servers look at what they have put in: text that
 * reads as a number or as a truth value becomes one, and where text is needed they end.
 */
public final class EnvValue {
  /** What Python reads as a whole number or as a fraction. */
  private static final String DIGITS = "\\d(_?\\d)*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[+-]?((D(\\.(D)?)?|\\.D)(e[+-]?D)?|nan|inf|infinity)".replace("D", DIGITS));

  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");

  private EnvValue() {}

  /** Whether it arrives as it is. Python ignores blanks around a number. */
  public static boolean staysText(String value) {
    return !TRUTH.matcher(value).matches() && !NUMBER.matcher(value.strip()).matches();
  }
}
