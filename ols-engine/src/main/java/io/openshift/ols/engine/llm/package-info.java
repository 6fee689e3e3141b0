// SPDX-License-Identifier: Apache-2.0
/**
 * From the entries of {@code spec.llm.providers} to what the chosen backend can serve, and to the
 * problems of those that it cannot.
 */
@NullMarked
package io.openshift.ols.engine.llm;

import org.jspecify.annotations.NullMarked;
