// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mcp;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.offer.OfferKey;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An MCP server that the backend may call. */
@Value.Immutable
@OlsValue
public interface McpServer {
  /** Unique among all servers. */
  String name();

  /** Streamable HTTP address. */
  String url();

  /** Seconds that the backend waits for an answer; absent means its own default. */
  Optional<Long> timeout();

  List<McpHeader> headers();

  /** The container beside the backend that serves it, if it is not somewhere else. */
  Optional<McpSidecar> sidecar();

  /** An offer of a server with its credentials; backends need {@code MANY} of these. */
  record Offered(ConfigFragment<McpServer> server) {
    public static final OfferKey<Offered> KEY = new OfferKey<>("mcp-server", Offered.class);
  }
}
