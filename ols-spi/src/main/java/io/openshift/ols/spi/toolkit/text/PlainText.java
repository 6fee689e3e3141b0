// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.text;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which text needs quotes. Jackson's own rule follows YAML 1.2 and writes a date plain,
 * which PyYAML reads as a date. Ours: text that starts with a letter or a slash, goes on with
 * harmless characters and is no word of YAML 1.1 is plain, everything else is quoted.
 */
final class PlainText extends StringQuotingChecker {
  private static final long serialVersionUID = 1L;
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z/](([-A-Za-z0-9_./:@ ]*)[-A-Za-z0-9_./@])?");
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  @Override
  public boolean needToQuoteName(String name) {
    return needToQuoteValue(name);
  }

  @Override
  public boolean needToQuoteValue(String value) {
    return !HARMLESS.matcher(value).matches()
        || value.contains(": ")
        || WORDS.contains(value.toLowerCase(Locale.ROOT));
  }
}
