// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

/** Somewhere a configuration to start from comes from. */
interface BaseSource {

  /** What is there, or what is wrong with it. Pure: the same source says the same each time. */
  BaseConfig base();
}
