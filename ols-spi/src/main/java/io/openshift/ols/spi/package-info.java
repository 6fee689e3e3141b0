// SPDX-License-Identifier: Apache-2.0
/**
 * The contract between the operator and its plugins. Start at {@link
 * io.openshift.ols.spi.OlsPlugin}: it lists what a jar brings. Nothing in these packages does I/O,
 * and nothing that implements them may.
 */
@NullMarked
package io.openshift.ols.spi;

import org.jspecify.annotations.NullMarked;
