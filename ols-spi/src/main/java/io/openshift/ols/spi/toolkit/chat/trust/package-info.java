// SPDX-License-Identifier: Apache-2.0
/**
 * The authorities that a chat backend trusts when it calls out: the cluster's own, those that the
 * resource names, and that of the proxy. How a service is told of them is the backend's matter.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.chat.trust;

import org.jspecify.annotations.NullMarked;
