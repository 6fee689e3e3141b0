// SPDX-License-Identifier: Apache-2.0
/** Kinds that only some clusters serve and that the Kubernetes model has no classes for. */
@NullMarked
package io.openshift.ols.spi.toolkit.kinds;

import org.jspecify.annotations.NullMarked;
