// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.FallbackByWord;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One component that asks for flags and writes down what it was told.
 *
 * @param size the flag that its image goes with
 */
record CupPlugin(Flag size) implements OlsPlugin {
  static final Flag SIZE = new Flag("cup", "size of the cup", List.of("small", "large"), "small");
  private static final Flag HOT =
      new Flag("cup-hot", "whether it is hot", List.of("true", "false"), "false");

  @Override
  public String id() {
    return "cup";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new Cup(size));
  }

  private record Cup(Flag size) implements Component {
    @Override
    public ComponentId id() {
      return new ComponentId("cup");
    }

    @Override
    public String conditionType() {
      return "CupReady";
    }

    @Override
    public Set<ApiKind> kinds() {
      return Set.of(ApiKind.of(ConfigMap.class));
    }

    @Override
    public Set<Flag> flags() {
      return Set.of(size, HOT);
    }

    @Override
    public Set<ImageKey> images() {
      return Set.of(image());
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      return DesiredState.builder()
          .apply(
              new ConfigMapBuilder()
                  .withNewMetadata()
                  .withName("cup")
                  .withNamespace(view.namespace())
                  .endMetadata()
                  .addToData("image", view.image(image()))
                  .addToData("hot", view.settings().word(HOT))
                  .build())
          .build();
    }

    private ImageKey image() {
      return ImmutableImageKey.builder()
          .flag("cup-image")
          .relatedImage("cup")
          .role("the cup")
          .fallbackByWord(
              new FallbackByWord(
                  size, Map.of("small", "example.com/cup:small", "large", "example.com/cup:large")))
          .build();
    }
  }
}
