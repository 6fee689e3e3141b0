// SPDX-License-Identifier: Apache-2.0
/**
 * Taking everything away when the resource is deleted, step by step, without ever waiting in a
 * worker.
 */
@NullMarked
package io.openshift.ols.operator.cleanup;

import org.jspecify.annotations.NullMarked;
