// SPDX-License-Identifier: Apache-2.0
/** What the loaded plugins bring, checked for names that are used twice. */
@NullMarked
package io.openshift.ols.engine.catalog;

import org.jspecify.annotations.NullMarked;
