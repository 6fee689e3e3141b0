// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What source text may not say; each answer is a list of findings, empty when all is well. */
final class TextRules {
  static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0";

  /** Character classes keep these patterns from finding themselves. */
  private static final List<Ban> EVERYWHERE =
      List.of(
          new Ban("an open end", "\\bT[O]DO\\b|\\bF[I]XME\\b|\\bX[X]X\\b"),
          new Ban("a test that is switched off", "@D[i]sabled\\b"),
          new Ban("a test named for being a test", "\\bvoid (test|should)([A-Z]\\w*)?\\("),
          new Ban("a wildcard import", "(?m)^import .*\\.\\*;"),
          new Ban("an author tag", "@a[u]thor\\b"),
          new Ban("a mocking library", "org\\.m[o]ckito"));

  private static final List<Ban> IN_TESTS =
      List.of(new Ban("a sleep in a test", "\\b(Thread|TimeUnit\\.\\w+)\\.s[l]eep\\("));

  /**
   * Absolute folders of somebody's machine, and the one neighbour that only the gate's script
   * names.
   */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.}])/(work|root|home/\\w+|Users/\\w+)/|\\.\\./s[h]ared/");

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public ((abstract|final|sealed|non-sealed) )*(class|interface|record|enum|@interface) ");

  private static final Pattern LAST_IMPORT = Pattern.compile("(?m)^(import|package) .*;$");

  private TextRules() {}

  /** A pattern and what a reader sees in it. */
  private record Ban(String what, Pattern pattern) {
    Ban(String what, String pattern) {
      this(what, Pattern.compile(pattern));
    }
  }

  static List<String> forbiddenWords(JavaFile file) {
    List<Ban> bans = new ArrayList<>(EVERYWHERE);
    if (file.isTest()) {
      bans.addAll(IN_TESTS);
    }
    return bans.stream()
        .filter(ban -> ban.pattern().matcher(file.text()).find())
        .map(ban -> file + ": " + ban.what())
        .toList();
  }

  static boolean beginsWithLicence(JavaFile file) {
    return file.text().startsWith(LICENCE + "\n");
  }

  static boolean namesAMachinePath(String text) {
    return MACHINE_PATH.matcher(text).find();
  }

  /** Holds too for a file without a public type. */
  static boolean explainsItsPublicType(JavaFile file) {
    Matcher type = PUBLIC_TYPE.matcher(file.text());
    if (!type.find()) {
      return true;
    }
    String before = file.text().substring(0, type.start());
    int from = LAST_IMPORT.matcher(before).results().mapToInt(MatchResult::end).max().orElse(0);
    return before.substring(from).contains("/**");
  }

  static boolean teachesItsPackage(JavaFile packageInfo) {
    return packageInfo.text().contains("/**") && packageInfo.text().contains("@NullMarked");
  }

  /** Types of a plugin, other than its door, that files outside its module name. */
  static List<String> insidesNamed(
      HouseModule plugin, Set<String> doors, Collection<JavaFile> files) {
    String home = Pattern.quote(plugin.packageUnder(HouseModule.ROOT));
    Pattern inside = Pattern.compile("\\b" + home + "(\\.[a-z]\\w*)*\\.[A-Z]\\w*");
    return files.stream()
        .filter(file -> !file.module().equals(plugin.name()))
        .flatMap(file -> inside.matcher(file.text()).results().map(r -> file + ": " + r.group()))
        .filter(finding -> !doors.contains(finding.substring(finding.indexOf(": ") + 2)))
        .toList();
  }
}
