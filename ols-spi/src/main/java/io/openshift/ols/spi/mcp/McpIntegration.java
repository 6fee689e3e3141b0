// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mcp;

import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Set;

/**
 * A source of MCP servers. Pure, like a component. A server that needs a pod of its own is a
 * component that offers {@link McpServer.Offered} instead.
 */
public interface McpIntegration {

  /** Unique among all loaded plugins. */
  String id();

  /**
   * The servers that should be there now, in a stable order; none if the integration is off. One
   * that is among the {@link #obstacles} is left out.
   */
  List<ConfigFragment<McpServer>> servers(ReferenceScope scope);

  /**
   * Mistakes in what the resource asks for. While there is one, the backend's pods and what only
   * they consume are held: a server that the user wants is not left out in silence.
   */
  default List<Problem> obstacles(ReferenceScope scope) {
    return List.of();
  }

  /** What the user should know although nothing is held, such as a setting without effect. */
  default List<Problem> notes(ReferenceScope scope) {
    return List.of();
  }

  /** The fields of the resource that it reads. */
  default Set<FieldPath> consumes() {
    return Set.of();
  }

  /** The images that its servers run beside the backend. */
  default Set<ImageKey> images() {
    return Set.of();
  }
}
