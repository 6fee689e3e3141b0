// SPDX-License-Identifier: Apache-2.0
/** What lives, and whether it works. */
@NullMarked
package io.openshift.ols.engine.observe;

import org.jspecify.annotations.NullMarked;
