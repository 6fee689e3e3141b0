// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.api;

import io.openshift.ols.docs.bad.spi.OlsPlugin;

interface NamesTheSpi {
  OlsPlugin upwards();
}
