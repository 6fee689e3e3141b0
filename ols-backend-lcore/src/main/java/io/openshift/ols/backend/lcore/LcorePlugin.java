// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import java.util.List;

/** Brings the lcore backend. */
@AutoService(OlsPlugin.class)
public final class LcorePlugin implements OlsPlugin {

  @Override
  public String id() {
    return "lcore";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new LcoreBackend());
  }
}
