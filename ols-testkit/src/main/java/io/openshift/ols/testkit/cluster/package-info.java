// SPDX-License-Identifier: Apache-2.0
/**
 * Clusters for tests, and what surrounds the operator in them.
 *
 * <p>A test class marked {@link io.openshift.ols.testkit.cluster.OlsCluster} runs once on each API
 * server that we have: a real {@code kube-apiserver} and the embedded one. Both look the same to
 * it, as a {@link io.openshift.ols.testkit.cluster.TestCluster}: clients, a kubeconfig, a log of
 * who sent what, and a way back to the empty cluster.
 *
 * <p>Neither has nodes, OLM or OpenShift's operators. {@link
 * io.openshift.ols.testkit.cluster.StaticObjects} installs what those would have put there
 * beforehand, {@link io.openshift.ols.testkit.cluster.SimulatedNode} does what they would do while
 * the operator runs.
 *
 * <p>Classes here face processes, so they may use the clock and the environment; nothing here
 * reaches an image.
 */
@NullMarked
package io.openshift.ols.testkit.cluster;

import org.jspecify.annotations.NullMarked;
