// SPDX-License-Identifier: Apache-2.0
/** What flags and environment say, read once into values, with all mistakes reported at once. */
@NullMarked
package io.openshift.ols.operator.config;

import org.jspecify.annotations.NullMarked;
