// SPDX-License-Identifier: Apache-2.0
/**
 * The doors to the API server: what is served and allowed, what lives, and the only writes of the
 * operator. Nothing here decides what should exist.
 */
@NullMarked
package io.openshift.ols.operator.cluster;

import org.jspecify.annotations.NullMarked;
