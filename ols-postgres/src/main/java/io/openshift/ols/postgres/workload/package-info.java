// SPDX-License-Identifier: Apache-2.0
/** The Kubernetes objects of the database. */
@NullMarked
package io.openshift.ols.postgres.workload;

import org.jspecify.annotations.NullMarked;
