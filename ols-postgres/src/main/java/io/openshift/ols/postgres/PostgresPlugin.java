// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import com.google.auto.service.AutoService;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.Component;
import java.util.List;

/** Brings the database. */
@AutoService(OlsPlugin.class)
public final class PostgresPlugin implements OlsPlugin {

  @Override
  public String id() {
    return "postgres";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Component> components() {
    return List.of(new PostgresComponent());
  }
}
