// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.nio.file.Path;

/** One Java source of the checkout; {@code path} is relative to the checkout. */
record JavaFile(Path path, String text) {
  private static final String MAIN = "src/main/java/";
  private static final String TEST = "src/test/java/";

  /** The top-level folder that the file lies in, which is the module's name. */
  String module() {
    return path.getName(0).toString();
  }

  /**
   * True for what a module ships. The sample plugin under {@code docs/src/it} is not ours to ship.
   */
  boolean isMain() {
    return slashed().startsWith(module() + "/" + MAIN);
  }

  boolean isTest() {
    return slashed().contains(TEST);
  }

  boolean isPackageInfo() {
    return path.endsWith("package-info.java");
  }

  /** The package that the folder says, or the whole name of the type that the file is named for. */
  String qualifiedName() {
    String below = slashed().replaceFirst("^.*?src/(main|test)/java/", "");
    return below.replaceFirst("(/package-info)?\\.java$", "").replace('/', '.');
  }

  String simpleName() {
    return path.getFileName().toString().replaceFirst("\\.java$", "");
  }

  int lineCount() {
    return (int) text.lines().count();
  }

  private String slashed() {
    return path.toString().replace('\\', '/');
  }

  @Override
  public String toString() {
    return slashed();
  }
}
