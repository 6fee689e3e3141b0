// SPDX-License-Identifier: Apache-2.0
/** JSON trees and the small grammars around them; knows nothing of kinds. */
@NullMarked
package io.openshift.ols.testkit.embedded.tree;

import org.jspecify.annotations.NullMarked;
