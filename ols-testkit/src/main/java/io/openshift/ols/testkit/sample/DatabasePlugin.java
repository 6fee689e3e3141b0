// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import java.util.List;

/** Offers a database, for tests of plugins that need one. */
public final class DatabasePlugin implements OlsPlugin {
  @Override
  public String id() {
    return "database.example.com";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new SampleDatabase());
  }
}
