// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.toolkit.names.Dialects;

/**
 * What the targets of the built-in backends call a service. The names of Llama Stack are those that
 * its releases 0.6.0 and OGX 1.2.5 have in {@code providers/registry/inference.py}.
 *
 * @param appServer in lightspeed-service
 * @param lcore in Llama Stack
 */
record WireNames(WireType appServer, WireType lcore) {

  /** A service that both targets know. */
  static WireNames of(String appServer, String lcore) {
    return new WireNames(WireType.of(appServer), WireType.of(lcore));
  }

  /** The answer for one backend. */
  WireType in(DialectId dialect) {
    if (dialect.equals(Dialects.APP_SERVER)) {
      return appServer;
    }
    return dialect.equals(Dialects.LCORE)
        ? lcore
        : WireType.unsupported("it is not known how this backend calls the service");
  }
}
