// SPDX-License-Identifier: Apache-2.0
/**
 * What a plan needs where no cluster is: defaults that the API server would have filled in, facts
 * that are assumed, references that nobody gave, and secret values that nobody shall see.
 */
@NullMarked
package io.openshift.ols.engine.render;

import org.jspecify.annotations.NullMarked;
