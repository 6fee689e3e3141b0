// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.console;

/** Public in the first package of a plugin, and no plugin. */
public final class SecondDoor {}
