// SPDX-License-Identifier: Apache-2.0
/**
 * Golden folders: a scenario goes in, manifests come out, both as YAML beside each other.
 *
 * <pre>
 * src/test/resources/golden/
 *   minimal/            in-cr.yaml, and every object: out-Deployment-acme.yaml, out-summary.yaml
 *   with-proxy/         in-cr.yaml, in-settings.yaml, and only what differs from minimal
 *     gone.txt          names of files of minimal that have no object here
 *   everything/         in-cr.yaml, and every object, because of the file named full
 * </pre>
 *
 * <p>{@code in-*.yaml} hold the resource, Secrets and ConfigMaps; {@code in-facts.yaml} the kind of
 * cluster, {@code in-settings.yaml} the operator's settings, {@code in-living.yaml} objects of the
 * operator's own that exist already. {@code -Dgolden.rewrite=true} writes the {@code out} files,
 * for a human to read the difference; never in CI.
 */
@NullMarked
package io.openshift.ols.testkit.golden;

import org.jspecify.annotations.NullMarked;
