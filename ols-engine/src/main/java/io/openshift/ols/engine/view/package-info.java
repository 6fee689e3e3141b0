// SPDX-License-Identifier: Apache-2.0
/** The narrowed views that components get: what they declared, and nothing else. */
@NullMarked
package io.openshift.ols.engine.view;

import org.jspecify.annotations.NullMarked;
