// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cleanup;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.operator.cluster.Cluster;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undoes edits in objects of others, deletes what is ours, and is done when nothing of it is left
 * or when the deadline is over. The deadline counts from the resource's deletion, so a restart does
 * not move it.
 */
public final class CleanUp {
  /** After that the resource goes in any case; the garbage collector takes the rest. */
  public static final Duration DEADLINE = Duration.ofMinutes(3);

  private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

  private final Cluster cluster;
  private final InstantSource clock;
  private final Function<OlsConfig, SortedMap<ObjectId, String>> undoEdits;

  /**
   * @param undoEdits undoes the edits that the resource's status records; answers what failed
   */
  public CleanUp(
      Cluster cluster,
      InstantSource clock,
      Function<OlsConfig, SortedMap<ObjectId, String>> undoEdits) {
    this.cluster = cluster;
    this.clock = clock;
    this.undoEdits = undoEdits;
  }

  /** One step; called again when one of our objects went, and after a while. */
  public boolean isDone(OlsConfig config) {
    boolean undone = undoEdits.apply(config).isEmpty();
    List<Manifest> alive =
        ofResource(config).stream()
            .filter(m -> m.tree().at("/metadata/deletionTimestamp").isMissingNode())
            .toList();
    cluster.pool().each(alive, Manifest::id, cluster.writer()::delete);
    List<Manifest> left = ofResource(config);
    if (undone && left.isEmpty()) {
      return true;
    }
    if (isOverdue(config)) {
      LOG.warn("still there after {}: {}", DEADLINE, left);
      return true;
    }
    return false;
  }

  /** Not what belongs to the operator itself: that outlives the resource. */
  private List<Manifest> ofResource(OlsConfig config) {
    String uid = config.getMetadata().getUid();
    return cluster.own().objects().stream().filter(m -> m.isOwnedBy(uid)).toList();
  }

  private boolean isOverdue(OlsConfig config) {
    Instant deleted = Instant.parse(config.getMetadata().getDeletionTimestamp());
    return clock.instant().isAfter(deleted.plus(DEADLINE));
  }
}
