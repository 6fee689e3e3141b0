// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.env;

/** Where Llama Stack listens and is asked: inside the pod, where nobody else can call. */
public final class Address {
  /** The loopback interface. */
  public static final String HOST = "127.0.0.1";

  /** The port on it. */
  public static final int PORT = 8321;

  private Address() {}
}
