// SPDX-License-Identifier: Apache-2.0
/**
 * Names that users, scripts and other programs may rely on.
 *
 * <p>A constant is here only if its value is visible outside the operator; changing one is a
 * breaking change. Names that only one component uses, such as those of volumes, stay with that
 * component.
 */
@NullMarked
package io.openshift.ols.api.names;

import org.jspecify.annotations.NullMarked;
