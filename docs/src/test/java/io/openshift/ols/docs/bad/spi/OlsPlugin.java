// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.spi;

/** Stands for the real one, so that a door can be told from other classes. */
public interface OlsPlugin {}
