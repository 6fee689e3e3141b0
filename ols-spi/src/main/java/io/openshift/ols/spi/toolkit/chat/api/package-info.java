// SPDX-License-Identifier: Apache-2.0
/**
 * The chat API as the cluster sees it: the Service and its certificate, who may reach it, the
 * account that it runs under and what that may do, and what monitoring is told.
 */
@NullMarked
package io.openshift.ols.spi.toolkit.chat.api;

import org.jspecify.annotations.NullMarked;
