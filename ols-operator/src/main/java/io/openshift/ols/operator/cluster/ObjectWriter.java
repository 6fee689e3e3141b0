// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.drift.Drift;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.plan.PlannedObject.Care;
import io.openshift.ols.spi.state.Manifest;
import java.net.HttpURLConnection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one object to what is planned, and sends nothing when it is there already. */
public final class ObjectWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ObjectWriter.class);

  /** Accepted while there is no such object, a conflict otherwise. */
  private static final String FIRST_VERSION = "1";

  private final ApiClient client;
  private final OwnObjects own;

  public ObjectWriter(ApiClient client, OwnObjects own) {
    this.client = client;
    this.own = own;
  }

  /** Writes what differs. */
  public void write(PlannedObject planned, LiveObjects live) {
    Manifest desired = planned.manifest();
    Optional<Manifest> found = live.get(planned.id());
    if (found.isPresent()) {
      bring(planned, found.orElseThrow());
    } else if (!created(desired)) {
      // It bears no label of ours: another operator made it, or somebody took the label away.
      client.get(planned.id()).ifPresent(there -> take(planned, there));
    }
  }

  /** Deletes an object that nobody wants. */
  public void delete(Manifest manifest) {
    client.delete(manifest);
    own.deleted(manifest);
    LOG.info("deleted {}", manifest.id());
  }

  private void bring(PlannedObject planned, Manifest live) {
    Manifest desired = planned.manifest();
    if (planned.care() == Care.FULL) {
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

  /** The patch goes first where the API server would refuse the object as it is. */
  private void full(Manifest desired, Manifest found) {
    Drift drift = drift(desired, found);
    Manifest live = drift.isPatchedFirst() ? patch(desired, found, drift) : found;
    if (drift(desired, live).differs()) {
      live = client.apply(desired.id(), desired.tree());
      own.wrote(live);
      LOG.info("repaired {}", desired.id());
    }
    Drift left = drift(desired, live);
    if (!left.corrections().isEmpty()) {
      patch(desired, live, left);
    }
  }

  private Manifest patch(Manifest desired, Manifest live, Drift drift) {
    Manifest patched = client.jsonPatch(desired.id(), drift.patch(live));
    own.wrote(patched);
    LOG.info("corrected {}: {}", desired.id(), drift.corrections());
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
      LOG.info("filled {}", desired.id());
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
      LOG.info("created {}", desired.id());
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
    LOG.info("adopted {}", desired.id());
  }

  private static boolean isOurs(Manifest desired, Manifest live) {
    return desired
            .tree()
            .at("/metadata/labels")
            .path(LabelKeys.OWNER_COMPONENT)
            .equals(live.tree().at("/metadata/labels").path(LabelKeys.OWNER_COMPONENT))
        && desired
            .tree()
            .at("/metadata/ownerReferences")
            .equals(live.tree().at("/metadata/ownerReferences"));
  }
}
