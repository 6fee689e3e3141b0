// SPDX-License-Identifier: Apache-2.0
/**
 * Secrets on their way into the pods: variables of the environment, and the names that files use.
 */
@NullMarked
package io.openshift.ols.backend.lcore.env;

import org.jspecify.annotations.NullMarked;
