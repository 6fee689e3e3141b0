// SPDX-License-Identifier: Apache-2.0
/**
 * Finds plugins on the class path and in a folder of jars. A bad jar is named and left out, and
 * takes nothing else down.
 */
@NullMarked
package io.openshift.ols.operator.plugin;

import org.jspecify.annotations.NullMarked;
