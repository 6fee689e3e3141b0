// SPDX-License-Identifier: Apache-2.0
/**
 * One pass, told once: gather, plan, apply, prune, observe, report. Each step is a call; each
 * decision is the engine's.
 */
@NullMarked
package io.openshift.ols.operator.reconcile;

import org.jspecify.annotations.NullMarked;
