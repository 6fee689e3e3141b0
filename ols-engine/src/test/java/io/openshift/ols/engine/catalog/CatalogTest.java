// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final Flag SIZE = flag("size", "small", "large");

  @Test
  void flagsAreListedByNameAndEachOnce() {
    Flag color = flag("color", "red");

    assertThat(catalog(component("a").flags(SIZE), component("b").flags(SIZE, color)).flags())
        .containsExactly(color, SIZE);
  }

  @Test
  void twoMeaningsOfOneFlagAreToldWithTheirPlugins() {
    assertThatThrownBy(
            () -> catalog(component("a").flags(SIZE), component("b").flags(flag("size", "s", "m"))))
        .isInstanceOf(DuplicateNamesException.class)
        .hasMessage("flag \"--size\" comes from plugins of-a and of-b");
  }

  @Test
  void anImageAndAChoiceDoNotShareAFlag() {
    assertThatThrownBy(() -> catalog(component("a").flags(SIZE).images(image("size", "an image"))))
        .hasMessage("flag \"--size\" comes twice from plugin of-a");
  }

  @Test
  void twoImagesDoNotShareAFlag() {
    assertThatThrownBy(
            () ->
                catalog(
                    component("a").images(image("i", "one")),
                    component("b").images(image("i", "another"))))
        .hasMessage("flag \"--i\" comes from plugins of-a and of-b");
  }

  private static FakeComponent component(String id) {
    return new FakeComponent(id);
  }

  private static Flag flag(String name, String... words) {
    return new Flag(name, name, List.of(words), words[0]);
  }

  private static ImageKey image(String flag, String role) {
    return ImmutableImageKey.builder().flag(flag).relatedImage(flag).role(role).build();
  }

  private static Catalog catalog(FakeComponent... components) {
    return Catalog.of(
        List.of(components).stream().map(c -> FakePlugin.ofComponents("of-" + c.id(), c)).toList());
  }
}
