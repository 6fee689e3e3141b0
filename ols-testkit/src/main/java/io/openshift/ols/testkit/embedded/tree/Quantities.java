// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resource quantities ({@code 500m}, {@code 1Gi}) in the form in which the server stores them. */
public final class Quantities {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(?:([numkMGTPE]|[KMGTPE]i)?|[eE]([+-]?[0-9]+))");
  private static final List<String> DECIMAL =
      List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
  private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  private Quantities() {}

  /** The canonical text, or nothing when the text is no quantity. */
  public static Optional<String> canonical(String text) {
    boolean binary = text.strip().endsWith("i");
    return amount(text).map(amount -> binary ? binary(amount) : decimal(amount));
  }

  /** The number that the text stands for, or nothing when the text is no quantity. */
  public static Optional<BigDecimal> amount(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(form.group(1).replaceAll("\\.$", ""));
    if (form.group(3) != null) {
      return Optional.of(number.scaleByPowerOfTen(Integer.parseInt(form.group(3))));
    }
    String suffix = form.group(2) == null ? "" : form.group(2);
    return Optional.of(
        suffix.endsWith("i")
            ? number.multiply(KIBI.pow(BINARY.indexOf(suffix)))
            : number.scaleByPowerOfTen(3 * (DECIMAL.indexOf(suffix) - 3)));
  }

  private static String decimal(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigInteger nano = value.scaleByPowerOfTen(9).setScale(0, RoundingMode.UP).toBigInteger();
    BigInteger thousand = BigInteger.valueOf(1000);
    int step = 0;
    while (step < DECIMAL.size() - 1 && nano.mod(thousand).signum() == 0) {
      nano = nano.divide(thousand);
      step++;
    }
    return nano + DECIMAL.get(step);
  }

  private static String binary(BigDecimal value) {
    if (value.abs().compareTo(KIBI) < 0 || value.stripTrailingZeros().scale() > 0) {
      return decimal(value);
    }
    BigInteger whole = value.toBigIntegerExact();
    int step = 0;
    while (step < BINARY.size() - 1 && whole.mod(BigInteger.valueOf(1024)).signum() == 0) {
      whole = whole.shiftRight(10);
      step++;
    }
    return whole + BINARY.get(step);
  }
}
