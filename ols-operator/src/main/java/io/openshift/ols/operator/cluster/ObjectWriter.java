// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.drift.Drift;
import io.openshift.ols.engine.drift.FieldTransfer;
import io.openshift.ols.engine.drift.GuardedPatch;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.plan.PlannedObject.Care;
import io.openshift.ols.spi.state.Manifest;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.Set;

/** Brings one object to what is planned, and sends nothing when it is there already. */
public final class ObjectWriter {
  /** Accepted while there is no such object, a conflict otherwise. */
  private static final String FIRST_VERSION = "1";

  /** The API server's answer to an object that contradicts itself or what is there. */
  private static final int UNPROCESSABLE = 422;

  private static final Set<Integer> TEMPORARY = Set.of(401, 408, 409, 429);

  private final ApiClient client;
  private final OwnObjects own;
  private final WriteLog log = new WriteLog();

  public ObjectWriter(ApiClient client, OwnObjects own) {
    this.client = client;
    this.own = own;
  }

  /**
   * Whether the API server has certainly not done what failed so, and will not do the same later
   * on: not for a conflict, nor for too many requests, nor for an answer that was lost.
   */
  public static boolean isRefusal(RuntimeException failure) {
    return failure instanceof KubernetesClientException answer
        && answer.getCode() >= 400
        && answer.getCode() < 500
        && !TEMPORARY.contains(answer.getCode());
  }

  /** Writes what differs. */
  public void write(PlannedObject planned, LiveObjects live) {
    Manifest desired = planned.manifest();
    Optional<Manifest> found = live.get(planned.id());
    if (found.isPresent()) {
      bring(planned, found.orElseThrow());
    } else if (!created(desired)) {
      if (planned.care() == Care.IF_ABSENT) {
        throw new KubernetesClientException(desired.id() + " came into being just now");
      }
      // It bears no label of ours: another operator made it, or somebody took the label away.
      client.get(planned.id()).ifPresent(there -> take(planned, there));
    }
    log.settled(desired);
  }

  /** Deletes an object that nobody wants. */
  public void delete(Manifest manifest) {
    delete(manifest, ApiClient.Dependents.LATER);
  }

  /** Deletes what runs pods that others wait for; it is there until they have ended. */
  public void retire(Manifest manifest) {
    delete(manifest, ApiClient.Dependents.FIRST);
  }

  private void delete(Manifest manifest, ApiClient.Dependents dependents) {
    client.delete(manifest, dependents).ifPresentOrElse(own::wrote, () -> own.deleted(manifest));
    log.deleted(manifest);
  }

  private void bring(PlannedObject planned, Manifest live) {
    Manifest desired = planned.manifest();
    if (planned.care() == Care.FULL || planned.care() == Care.IF_ABSENT) {
      full(desired, live);
    } else if (planned.care() == Care.FIRST_WRITE) {
      firstWrite(desired, live);
    } else if (!isOurs(desired, live)) {
      adopt(desired);
    }
  }

  private void take(PlannedObject planned, Manifest live) {
    if (planned.care() == Care.FIRST_WRITE && !lacksData(planned.manifest(), live)) {
      adopt(planned.manifest());
    } else {
      bring(planned, live);
    }
  }

  /**
   * Fields of others that have no place there are made ours first: then one apply mends all, and
   * pods roll once. Whatever an apply cannot mend is corrected by a patch.
   */
  private void full(Manifest desired, Manifest found) {
    if (drift(desired, found).isNone()) {
      return;
    }
    Optional<Manifest> transferred = transferred(desired, found);
    Manifest live = transferred.orElse(found);
    Drift drift = drift(desired, live);
    if (drift.differs() || transferred.isPresent()) {
      live = applied(desired, live, drift);
    }
    Drift left = drift(desired, live);
    if (!left.corrections().isEmpty()) {
      patch(desired, live, left);
    }
  }

  /** Changes who owns what, not what is there. */
  private Optional<Manifest> transferred(Manifest desired, Manifest live) {
    return FieldTransfer.before(desired, live, ObjectNames.FIELD_MANAGER)
        .map(
            fields -> {
              ArrayNode operations = GuardedPatch.of(live);
              operations
                  .addObject()
                  .put("op", "replace")
                  .put("path", "/metadata/managedFields")
                  .set("value", fields);
              Manifest moved = client.jsonPatch(desired.id(), operations);
              own.wrote(moved);
              return moved;
            });
  }

  /** The patch goes first where the API server refuses the object as it is. */
  private Manifest applied(Manifest desired, Manifest live, Drift drift) {
    try {
      return applied(desired, live);
    } catch (KubernetesClientException e) {
      if (e.getCode() != UNPROCESSABLE || !drift.isPatchedFirst()) {
        throw e;
      }
      patch(desired, live, drift);
      return applied(desired, live);
    }
  }

  private Manifest applied(Manifest desired, Manifest before) {
    Manifest live = client.apply(desired.id(), desired.tree());
    own.wrote(live);
    log.applied(desired, before);
    return live;
  }

  private Manifest patch(Manifest desired, Manifest live, Drift drift) {
    Manifest patched = client.jsonPatch(desired.id(), drift.patch(live));
    own.wrote(patched);
    log.corrected(desired, drift.corrections());
    return patched;
  }

  private static Drift drift(Manifest desired, Manifest live) {
    return Drift.between(desired, live, ObjectNames.FIELD_MANAGER);
  }

  /** A value that was drawn goes only into the very object that was seen to lack one. */
  private void firstWrite(Manifest desired, Manifest live) {
    if (lacksData(desired, live)) {
      ObjectNode tree = desired.tree().deepCopy();
      tree.withObject("/metadata")
          .set("resourceVersion", live.tree().at("/metadata/resourceVersion"));
      own.wrote(client.apply(desired.id(), tree));
      log.filled(desired);
    }
  }

  private static boolean lacksData(Manifest desired, Manifest live) {
    return desired.tree().path("data").properties().stream()
        .anyMatch(e -> live.tree().path("data").path(e.getKey()).asText("").isEmpty());
  }

  /** Whether there was no such object. */
  private boolean created(Manifest desired) {
    ObjectNode tree = desired.tree().deepCopy();
    tree.withObject("/metadata").put("resourceVersion", FIRST_VERSION);
    try {
      own.wrote(client.apply(desired.id(), tree));
      log.created(desired);
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
      return false;
    }
  }

  /** An object that was there before us: only label and owner are ours. */
  private void adopt(Manifest desired) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    ObjectNode metadata = patch.putObject("metadata");
    metadata.set("labels", desired.tree().at("/metadata/labels"));
    metadata.set("ownerReferences", desired.tree().at("/metadata/ownerReferences"));
    own.wrote(client.mergePatch(desired.id(), patch));
    log.adopted(desired);
  }

  private static boolean isOurs(Manifest desired, Manifest live) {
    String owners = "/metadata/ownerReferences";
    return desired.label(LabelKeys.OWNER_COMPONENT).equals(live.label(LabelKeys.OWNER_COMPONENT))
        && desired.tree().at(owners).equals(live.tree().at(owners));
  }
}
