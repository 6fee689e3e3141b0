// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A question with a name.
 *
 * @param name what has to hold
 * @param findings where it does not
 */
record Check(String name, Supplier<Stream<Finding>> findings) {
  DynamicTest test() {
    return DynamicTest.dynamicTest(name, () -> refuse(name, findings.get().toList()));
  }

  static void refuse(String name, List<Finding> findings) {
    if (!findings.isEmpty()) {
      StringBuilder text = new StringBuilder(name);
      findings.stream().distinct().forEach(f -> text.append("\n  ").append(f));
      throw new AssertionError(text);
    }
  }
}
