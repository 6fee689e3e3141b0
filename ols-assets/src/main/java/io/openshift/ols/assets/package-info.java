// SPDX-License-Identifier: Apache-2.0
/**
 * What stands around the operator itself, as one more component: its metrics, its network, and the
 * accounts and roles that come with it. It belongs to the operator, so it stays when the resource
 * goes.
 */
@NullMarked
package io.openshift.ols.assets;

import org.jspecify.annotations.NullMarked;
