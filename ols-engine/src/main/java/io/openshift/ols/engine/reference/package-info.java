// SPDX-License-Identifier: Apache-2.0
/** Which references were declared, and what is wrong with those that were resolved. */
@NullMarked
package io.openshift.ols.engine.reference;

import org.jspecify.annotations.NullMarked;
