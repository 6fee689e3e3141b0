// SPDX-License-Identifier: Apache-2.0
/**
 * From a plan and what became of it to the status that users read. Written only when it means
 * something else than the one before.
 */
@NullMarked
package io.openshift.ols.engine.status;

import org.jspecify.annotations.NullMarked;
