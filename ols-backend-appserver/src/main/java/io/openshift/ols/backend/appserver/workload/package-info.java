// SPDX-License-Identifier: Apache-2.0
/** The Kubernetes objects of the app server. */
@NullMarked
package io.openshift.ols.backend.appserver.workload;

import org.jspecify.annotations.NullMarked;
