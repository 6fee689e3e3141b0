// SPDX-License-Identifier: Apache-2.0
/**
 * A Kubernetes API server in this process, for tests and for {@code ols dev}. It serves the JDK
 * client of fabric8, JOSDK and {@code kubectl} over plain HTTP, and answers like the real server in
 * all that an operator can notice: resource versions, conflicts, owners of fields, defaults,
 * refusals, watches, garbage collection.
 *
 * <p>The way of a request: {@link io.openshift.ols.testkit.embedded.EmbeddedApiServer} listens;
 * {@code HttpEdge} reads it and lets faults strike; {@code Routes} finds kind and handler; {@code
 * ObjectRequests} and {@code ListRequests} do the work with {@code write} and {@code store}; {@code
 * view} says how the answer looks.
 *
 * <ul>
 *   <li>{@code tree}: JSON trees, refusals, names, quantities, paths.
 *   <li>{@code schema}: the shapes of kinds; pruning, defaults, validation, CEL.
 *   <li>{@code patch}: the four patches and the owners of fields.
 *   <li>{@code store}: kinds, objects, the log of changes, selectors, watches.
 *   <li>{@code kinds}: what the built-in kinds have of their own, and what a CRD means.
 *   <li>{@code write}: creating, changing, deleting, and what follows from that.
 *   <li>{@code view}: discovery, OpenAPI, lists, tables.
 * </ul>
 *
 * <p>All work on objects is done by the one thread of the server's event loop; so nothing below
 * this package is made for threads.
 */
@NullMarked
package io.openshift.ols.testkit.embedded;

import org.jspecify.annotations.NullMarked;
