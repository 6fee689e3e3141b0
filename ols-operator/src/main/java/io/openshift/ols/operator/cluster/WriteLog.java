// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.engine.drift.DifferingFields;
import io.openshift.ols.engine.drift.RestartReason;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what was written and why. Remembers what was wanted the last time: the same again
 * is a repair of what somebody else did, anything else is what the resource or its inputs asked
 * for. Names fields, never values.
 */
final class WriteLog {
  private static final Logger LOG = LoggerFactory.getLogger(WriteLog.class);
  private static final int MOST_FIELDS = 6;

  private final Map<ObjectId, ObjectNode> wanted = new ConcurrentHashMap<>();

  /** The object lives as it is wanted; called after each look at it, written or not. */
  void settled(Manifest desired) {
    wanted.put(desired.id(), desired.tree());
  }

  void created(Manifest desired) {
    LOG.info("created {}", desired.id());
  }

  void deleted(Manifest live) {
    wanted.remove(live.id());
    LOG.info("deleted {}", live.id());
  }

  /** Applied over what lived before. */
  void applied(Manifest desired, Manifest before) {
    boolean again = desired.tree().equals(wanted.get(desired.id()));
    LOG.info("{} {}{}", again ? "repaired" : "updated", desired.id(), why(desired, before));
  }

  /** Fields were taken out, or put back, that an apply cannot reach. */
  void corrected(Manifest desired, Object corrections) {
    LOG.info("corrected {}: {}", desired.id(), corrections);
  }

  void filled(Manifest desired) {
    LOG.info("filled {}: it lacked its value", desired.id());
  }

  void adopted(Manifest desired) {
    LOG.info("adopted {}: it was there before", desired.id());
  }

  private static String why(Manifest desired, Manifest before) {
    Optional<String> restart = RestartReason.between(before, desired);
    SortedSet<String> fields = DifferingFields.of(desired, before);
    // The reason of the restart has them, among others.
    fields.removeIf(f -> f.startsWith(RestartReason.TEMPLATE));
    if (fields.isEmpty() && restart.isEmpty()) {
      return ": what is no longer wanted there, or was not ours yet";
    }
    return (fields.isEmpty() ? "" : ": " + named(fields))
        + restart.map(reason -> "; new pods because of " + reason).orElse("");
  }

  private static String named(SortedSet<String> fields) {
    return fields.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "))
        + (fields.size() > MOST_FIELDS ? " and more" : "");
  }
}
