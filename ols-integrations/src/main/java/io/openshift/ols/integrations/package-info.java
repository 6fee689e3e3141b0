// SPDX-License-Identifier: Apache-2.0
/**
 * The built-in LLM providers and MCP integrations. A jar like any other's: whatever it does, a
 * third party's jar can do as well.
 */
@NullMarked
package io.openshift.ols.integrations;

import org.jspecify.annotations.NullMarked;
