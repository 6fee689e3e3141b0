// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.view.OpenShiftVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleImagesTest {

  @ParameterizedTest
  @CsvSource({
    "3.11,   console-image-pf5",
    "4.16.0, console-image-pf5",
    "4.18.9, console-image-pf5",
    "4.19.0, console-image-4-19",
    "4.21.3, console-image-4-19",
    "4.22.0, console-image",
    "5.0.0,  console-image"
  })
  void everyVersionHasTheImageOfItsConsole(String version, String flag) {
    assertThat(ConsoleImages.forVersion(OpenShiftVersion.parse(version)).flag()).isEqualTo(flag);
  }

  @Test
  void newestImageIsTakenWhereNoVersionIsKnown() {
    assertThat(ConsoleImages.forVersion(Optional.empty()).flag()).isEqualTo("console-image");
  }
}
