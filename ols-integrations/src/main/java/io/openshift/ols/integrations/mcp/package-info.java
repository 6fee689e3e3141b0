// SPDX-License-Identifier: Apache-2.0
/** Sources of MCP servers, one class per source. */
@NullMarked
package io.openshift.ols.integrations.mcp;

import org.jspecify.annotations.NullMarked;
