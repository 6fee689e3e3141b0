// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.assets;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import java.util.List;

/** Brings the operator's own objects. */
@AutoService(OlsPlugin.class)
public final class AssetsPlugin implements OlsPlugin {

  @Override
  public String id() {
    return "operator";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new OperatorAssets());
  }
}
