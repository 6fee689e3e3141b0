// SPDX-License-Identifier: Apache-2.0
/** The releases that generated files are for. */
@NullMarked
package io.openshift.ols.backend.lcore.pair;

import org.jspecify.annotations.NullMarked;
