// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.mcp;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import org.immutables.value.Value;

/**
 * An MCP server that runs beside the backend, in its pod, with one configuration file. The backend
 * adds the container, the ConfigMap and the mount.
 */
@Value.Immutable
@OlsValue
public interface McpSidecar {
  /** The container's name. */
  String name();

  String image();

  List<String> command();

  ResourceRequirements resources();

  /** Name of the ConfigMap that the backend makes for it. */
  String configMap();

  /** Key in the ConfigMap and name of the file. */
  String fileName();

  /** Directory of the file in the container. */
  String directory();

  /** The file's text. */
  String text();
}
