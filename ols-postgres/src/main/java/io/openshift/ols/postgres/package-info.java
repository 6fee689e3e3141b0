// SPDX-License-Identifier: Apache-2.0
/**
 * The database: one PostgreSQL pod for conversations and quotas, with TLS. It lends its address to
 * the backend as a {@link io.openshift.ols.spi.offer.DatabaseEndpoint}; the files that it is set up
 * with are in {@code config}, its Kubernetes objects in {@code workload}.
 */
@NullMarked
package io.openshift.ols.postgres;

import org.jspecify.annotations.NullMarked;
