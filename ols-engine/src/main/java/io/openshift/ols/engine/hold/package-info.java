// SPDX-License-Identifier: Apache-2.0
/**
 * What cannot be written as it should be is neither written nor deleted, pod and generated config
 * together, so that what runs keeps running on what it was started with.
 */
@NullMarked
package io.openshift.ols.engine.hold;

import org.jspecify.annotations.NullMarked;
