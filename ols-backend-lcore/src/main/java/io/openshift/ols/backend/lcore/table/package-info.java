// SPDX-License-Identifier: Apache-2.0
/**
 * What the servers of a pinned pair make of their files when they start: which keys each release
 * reads, what it takes as values, for what it refuses to start. The tables are written by a script
 * out of the servers' own classes. Knows nothing of the custom resource.
 */
@NullMarked
package io.openshift.ols.backend.lcore.table;

import org.jspecify.annotations.NullMarked;
