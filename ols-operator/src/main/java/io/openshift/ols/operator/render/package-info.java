// SPDX-License-Identifier: Apache-2.0
/** Files in, text out, for {@code ols render}; the plan in between is the engine's. */
@NullMarked
package io.openshift.ols.operator.render;

import org.jspecify.annotations.NullMarked;
