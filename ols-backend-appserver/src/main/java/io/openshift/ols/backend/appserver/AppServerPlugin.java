// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import java.util.List;

/** Brings the app-server backend. */
@AutoService(OlsPlugin.class)
public final class AppServerPlugin implements OlsPlugin {

  @Override
  public String id() {
    return "appserver";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new AppServerBackend());
  }
}
