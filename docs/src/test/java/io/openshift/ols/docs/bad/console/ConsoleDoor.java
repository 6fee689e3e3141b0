// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.console;

import io.openshift.ols.docs.bad.spi.OlsPlugin;

/** A door: allowed to be public. */
public final class ConsoleDoor implements OlsPlugin {}
