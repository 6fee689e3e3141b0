// SPDX-License-Identifier: Apache-2.0
/**
 * The shapes of kinds. A built-in kind and a custom one are both a {@link
 * io.openshift.ols.testkit.embedded.schema.Schema}; built-in objects get the canonical form of
 * typed structures, custom ones the pruning, defaults, checks and rules of their CRD.
 */
@NullMarked
package io.openshift.ols.testkit.embedded.schema;

import org.jspecify.annotations.NullMarked;
