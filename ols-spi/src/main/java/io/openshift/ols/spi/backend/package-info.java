// SPDX-License-Identifier: Apache-2.0
/**
 * Backends: the components of which exactly one answers the chat API, chosen by name when the
 * operator starts.
 */
@NullMarked
package io.openshift.ols.spi.backend;

import org.jspecify.annotations.NullMarked;
