// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigStatus;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the resource's status, and only if it means something else than what is there. */
public final class StatusWriter {
  private static final Logger LOG = LoggerFactory.getLogger(StatusWriter.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ApiClient client;
  private long version;
  private Optional<OlsConfigStatus> last = Optional.empty();
  private String uid = "";

  public StatusWriter(ApiClient client) {
    this.client = client;
  }

  /** The status that is there: the cache may not have seen our last write yet. */
  public Optional<OlsConfigStatus> current(OlsConfig config) {
    boolean cacheIsBehind =
        uid.equals(config.getMetadata().getUid())
            && Long.parseLong(config.getMetadata().getResourceVersion()) < version;
    return cacheIsBehind ? last : Optional.ofNullable(config.getStatus());
  }

  /** Whether something was written. */
  public boolean write(OlsConfig config, OlsConfigStatus status) {
    Optional<OlsConfigStatus> current = current(config);
    if (current.map(c -> c.equals(status)).orElse(false)) {
      return false;
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.set("status", patch(current, status));
    Manifest written =
        client.mergeStatus(
            new ObjectId(Kinds.OLS_CONFIG, "", config.getMetadata().getName()), patch);
    version = written.tree().at("/metadata/resourceVersion").asLong();
    uid = config.getMetadata().getUid();
    last = Optional.of(status);
    LOG.info("status: {}", summary(status));
    return true;
  }

  private static String summary(OlsConfigStatus status) {
    return status.getConditions().stream()
        .map(c -> c.getType() + "=" + c.getStatus() + " (" + c.getReason() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Members of the old status that the new one lacks are set to null, which takes them away. */
  private static ObjectNode patch(Optional<OlsConfigStatus> current, OlsConfigStatus status) {
    ObjectNode patch = MAPPER.valueToTree(status);
    current
        .map(c -> MAPPER.<ObjectNode>valueToTree(c))
        .ifPresent(
            old ->
                old.fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (!patch.has(name)) {
                            patch.putNull(name);
                          }
                        }));
    return patch;
  }
}
