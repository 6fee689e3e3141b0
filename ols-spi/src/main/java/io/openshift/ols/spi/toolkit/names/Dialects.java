// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.names;

import io.openshift.ols.spi.llm.DialectId;

/** The dialects of the built-in backends, for providers that know how these call their service. */
public final class Dialects {
  /** {@code olsconfig.yaml} of lightspeed-service. */
  public static final DialectId APP_SERVER = new DialectId("appserver");

  /** The provider types of Llama Stack: {@code remote::openai} and the like. */
  public static final DialectId LCORE = new DialectId("lcore");

  private Dialects() {}
}
