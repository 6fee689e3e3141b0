// SPDX-License-Identifier: Apache-2.0
/**
 * Parts of the product that the operator runs. A component is pure: it gets a view and answers with
 * values; it never touches the cluster.
 */
@NullMarked
package io.openshift.ols.spi.component;

import org.jspecify.annotations.NullMarked;
