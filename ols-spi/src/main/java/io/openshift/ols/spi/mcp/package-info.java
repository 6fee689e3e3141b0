// SPDX-License-Identifier: Apache-2.0
/** MCP servers: tools that the chat backend may call. */
@NullMarked
package io.openshift.ols.spi.mcp;

import org.jspecify.annotations.NullMarked;
