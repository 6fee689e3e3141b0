// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.stack;

/**
 * A file for one of the two servers.
 *
 * @param kind {@code stack} or {@code run}
 */
record LcoreFile(String kind, String text) {}
