// SPDX-License-Identifier: Apache-2.0
/** Fields that are set and that nobody reads: reported, never ignored in silence. */
@NullMarked
package io.openshift.ols.engine.setting;

import org.jspecify.annotations.NullMarked;
