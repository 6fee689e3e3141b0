// SPDX-License-Identifier: Apache-2.0
/**
 * What may be deleted: ours, of a component that could be planned or should not exist, and wanted
 * by nobody any more.
 */
@NullMarked
package io.openshift.ols.engine.prune;

import org.jspecify.annotations.NullMarked;
