// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;

/** Answers for the dialects that are known here. */
final class WireNames {
  private WireNames() {}

  /** A service that lightspeed-service has in its table. */
  static WireType ofAppServer(DialectId dialect, String name) {
    return dialect.equals(Dialects.APP_SERVER)
        ? WireType.of(name)
        : WireType.unsupported("it is not known how this backend calls the service");
  }
}
