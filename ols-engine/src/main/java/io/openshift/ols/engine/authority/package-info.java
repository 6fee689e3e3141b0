// SPDX-License-Identifier: Apache-2.0
/**
 * The operator's own authority, for clusters without a service CA: what lives of it and of the
 * certificates that it issued, and what has to be made anew. It decides from what is there and the
 * time; keys are drawn by the caller.
 */
@NullMarked
package io.openshift.ols.engine.authority;

import org.jspecify.annotations.NullMarked;
