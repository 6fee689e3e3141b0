// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

import java.util.regex.Pattern;

/**
 * Values of variables that files refer to. Both servers look at what they have put in: text that
 * reads as a number or as a truth value becomes one, and where text is needed they end.
 */
public final class EnvValue {
  private static final Pattern SCALAR =
      Pattern.compile(
          "\\s*(true|false|[+-]?(inf|infinity|nan|(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(e[+-]?\\d+)?))\\s*",
          Pattern.CASE_INSENSITIVE);

  private EnvValue() {}

  /** Whether it arrives as it is. */
  public static boolean staysText(String value) {
    return !SCALAR.matcher(value).matches();
  }
}
