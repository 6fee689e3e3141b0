// SPDX-License-Identifier: Apache-2.0
/**
 * The file {@code olsconfig.yaml} as lightspeed-service reads it: one record per section, and the
 * rules for what is written. The service takes an explicit null for a mistake in most places, so a
 * value that is absent is not written at all.
 */
@NullMarked
package io.openshift.ols.backend.appserver.config;

import org.jspecify.annotations.NullMarked;
