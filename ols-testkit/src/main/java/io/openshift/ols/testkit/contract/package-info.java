// SPDX-License-Identifier: Apache-2.0
/**
 * What every plugin keeps, as tests. A plugin's own tests hold one class per plugin:
 *
 * <pre>{@code
 * class AcmeContractTest extends PluginContract {
 *   @Override
 *   protected OlsPlugin plugin() {
 *     return new AcmePlugin();
 *   }
 * }
 * }</pre>
 *
 * <p>It checks the plugin and each of its parts, over the scenarios in {@code
 * src/test/resources/golden}, or over a default one where there are none. The other contracts check
 * one part alone. A rule that a part breaks for a reason is named in {@code exemptions()}, with the
 * reason; an exemption that is not needed any more fails.
 */
@NullMarked
package io.openshift.ols.testkit.contract;

import org.jspecify.annotations.NullMarked;
