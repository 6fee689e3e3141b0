// SPDX-License-Identifier: Apache-2.0
/**
 * The plugin of OpenShift's console: a web server with its files, the object that announces it, and
 * the entry in the console's own list. It reaches the chat API through the console's proxy.
 */
@NullMarked
package io.openshift.ols.console;

import org.jspecify.annotations.NullMarked;
