// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.console;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import java.util.List;

/** Brings the console plugin. "ConsolePlugin" is OpenShift's word for one of its kinds. */
@AutoService(OlsPlugin.class)
public final class ConsoleModule implements OlsPlugin {

  @Override
  public String id() {
    return "console";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new ConsoleComponent());
  }
}
