// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes of what the modules ship; the figures are printed with every build. */
class LineCountTest {
  private static final int LONGEST = 400;
  private static final int MEDIAN = 80;
  private static final List<JavaFile> PRODUCTION = Checkout.here().production();

  @Test
  void noProductionFileIsTooLong() {
    PRODUCTION.stream()
        .max(Comparator.comparingInt(JavaFile::lineCount))
        .ifPresent(file -> print("longest file %s, %d lines".formatted(file, file.lineCount())));
    assertThat(PRODUCTION).filteredOn(file -> file.lineCount() > LONGEST).isEmpty();
  }

  @Test
  void halfOfTheProductionFilesAreShort() {
    int[] lines = PRODUCTION.stream().mapToInt(JavaFile::lineCount).toArray();
    int median = median(lines);
    int sum = Arrays.stream(lines).sum();
    print("%d files, %d lines, median %d".formatted(lines.length, sum, median));
    assertThat(median).isLessThanOrEqualTo(MEDIAN);
  }

  @Test
  void medianOfAnEvenNumberIsTheLongerOfTheMiddleTwo() {
    assertThat(median(new int[] {90, 10, 70, 400})).isEqualTo(90);
    assertThat(median(new int[] {90, 10, 70})).isEqualTo(70);
    assertThat(median(new int[] {})).isZero();
  }

  private static int median(int[] values) {
    int[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static void print(String figures) {
    System.out.println("production Java: " + figures);
  }
}
