// SPDX-License-Identifier: Apache-2.0
/** The Kubernetes objects of the console plugin. */
@NullMarked
package io.openshift.ols.console.workload;

import org.jspecify.annotations.NullMarked;
