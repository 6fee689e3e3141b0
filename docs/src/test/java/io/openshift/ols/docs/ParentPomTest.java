// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.spi.SpiVersion;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a plugin's pom inherits from ours. */
class ParentPomTest {
  private static final String PARENT = Checkout.here().text(Path.of("pom.xml"));

  @Test
  void manifestEntryOfAPluginIsTheVersionOfTheSpi() {
    assertThat(element("ols.spi.version")).isEqualTo(String.valueOf(SpiVersion.CURRENT));
  }

  /** In a plugin's pom {@code project.version} would be the plugin's. */
  @Test
  void versionsOfOurModulesAreOurs() {
    assertThat(element("ols.version")).isEqualTo(element("version"));
    assertThat(PARENT.substring(0, PARENT.indexOf("<build>"))).doesNotContain("${project.version}");
  }

  /** The text of the first element of that name. */
  private static String element(String name) {
    String quoted = Pattern.quote(name);
    Matcher matcher = Pattern.compile("<" + quoted + ">([^<]*)</" + quoted + ">").matcher(PARENT);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
