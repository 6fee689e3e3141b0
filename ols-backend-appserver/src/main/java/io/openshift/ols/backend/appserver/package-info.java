// SPDX-License-Identifier: Apache-2.0
/**
 * The app-server backend: lightspeed-service, one process that answers the chat API. {@code config}
 * writes the file that it reads, {@code workload} the Kubernetes objects that run it; the backend
 * asks both and puts the answers together.
 */
@NullMarked
package io.openshift.ols.backend.appserver;

import org.jspecify.annotations.NullMarked;
