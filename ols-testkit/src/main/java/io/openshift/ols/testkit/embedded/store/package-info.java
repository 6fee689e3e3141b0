// SPDX-License-Identifier: Apache-2.0
/** The kinds that are served, the objects that are kept, and the watches that follow them. */
@NullMarked
package io.openshift.ols.testkit.embedded.store;

import org.jspecify.annotations.NullMarked;
