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

  /** The API server's answer to an object that contradicts itself or what is there. */
  private static final int UNPROCESSABLE = 422;

  private final ApiClient client;
  private final OwnObjects own;

  public ObjectWriter(ApiClient client, OwnObjects own) {
    this.client = client;
    this.own = own;
  }

  /** Writes what differs. */
  public void write(PlannedObject planned, LiveObjects live) {
    Optional<Manifest> found = live.get(planned.id());
    if (planned.care() == Care.FULL) {
      full(planned.manifest(), found);
    } else if (found.isEmpty()) {
      create(planned);
    } else if (planned.care() == Care.CREATE_ONLY && !isOurs(planned.manifest(), found.get())) {
      adopt(planned.manifest());
    }
  }

  /** Deletes an object that nobody wants. */
  public void delete(Manifest manifest) {
    client.delete(manifest);
    own.deleted(manifest);
    LOG.info("deleted {}", manifest.id());
  }

  private void full(Manifest desired, Optional<Manifest> found) {
    if (found.isPresent()) {
      repair(desired, found.get());
      return;
    }
    try {
      // An object that no watch of ours holds may be there all the same: made before us.
      correct(desired, apply(desired, "applied"));
    } catch (KubernetesClientException e) {
      if (e.getCode() != UNPROCESSABLE) {
        throw e;
      }
      repair(desired, client.get(desired.id()).orElseThrow(() -> e));
    }
  }

  private void repair(Manifest desired, Manifest found) {
    Drift drift = drift(desired, found);
    Manifest live = drift.isPatchedFirst() ? patch(desired, found, drift) : found;
    if (drift(desired, live).differs()) {
      live = apply(desired, "repaired");
    }
    correct(desired, live);
  }

  private Manifest apply(Manifest desired, String verb) {
    Manifest live = client.apply(desired.id(), desired.tree());
    own.wrote(live);
    LOG.info("{} {}", verb, desired.id());
    return live;
  }

  /** What others put into exact fields goes. */
  private void correct(Manifest desired, Manifest live) {
    Drift drift = drift(desired, live);
    if (!drift.corrections().isEmpty()) {
      patch(desired, live, drift);
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

  private void create(PlannedObject planned) {
    ObjectNode tree = planned.manifest().tree().deepCopy();
    tree.withObject("/metadata").put("resourceVersion", FIRST_VERSION);
    try {
      own.wrote(client.apply(planned.id(), tree));
      LOG.info("created {}", planned.id());
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
      adopt(planned.manifest());
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
