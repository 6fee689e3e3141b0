// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.openshift.ols.api.v1alpha1.RecordedEdit;
import io.openshift.ols.engine.drift.GuardedPatch;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.SharedEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds a member to a list in somebody else's object, and takes it out again. */
public final class SharedEdits {
  private static final Logger LOG = LoggerFactory.getLogger(SharedEdits.class);

  private final ApiClient client;
  private final NamedObjects objects;

  public SharedEdits(ApiClient client, NamedObjects objects) {
    this.client = client;
    this.objects = objects;
  }

  /** The edits behind records; one whose kind is not served any more has nothing left to undo. */
  public List<SharedEdit> resolve(Collection<RecordedEdit> records) {
    List<SharedEdit> resolved = new ArrayList<>();
    for (RecordedEdit record : records) {
      client
          .kind(record.getApiVersion(), record.getKind())
          .map(kind -> new ObjectId(kind, "", record.getName()))
          .ifPresent(
              object -> resolved.add(new SharedEdit(object, record.getPath(), record.getMember())));
    }
    return resolved;
  }

  /** Adds the member unless it is there; an object that does not exist is an error. */
  public void make(SharedEdit edit) {
    Manifest object =
        find(edit)
            .orElseThrow(() -> new MissingObjectException("it is not there, so nothing is added"));
    JsonNode list = object.tree().at(edit.path());
    if (indexOf(list, edit.member()) >= 0) {
      return;
    }
    ArrayNode operations = GuardedPatch.of(object);
    if (list.isArray()) {
      operations
          .addObject()
          .put("op", "add")
          .put("path", edit.path() + "/-")
          .put("value", edit.member());
    } else {
      addParents(operations, object, JsonPointer.compile(edit.path()).head());
      operations
          .addObject()
          .put("op", "add")
          .put("path", edit.path())
          .putArray("value")
          .add(edit.member());
    }
    patch(edit, operations);
    LOG.info("added {} to {} of {}", edit.member(), edit.path(), edit.object());
  }

  private static void addParents(ArrayNode operations, Manifest object, JsonPointer path) {
    if (!object.tree().at(path).isObject()) {
      addParents(operations, object, path.head());
      operations.addObject().put("op", "add").put("path", path.toString()).putObject("value");
    }
  }

  /** Takes the member out if it is there; an object that is gone is fine. */
  public void undo(SharedEdit edit) {
    Optional<Manifest> object = client.get(edit.object());
    int index = object.map(o -> indexOf(o.tree().at(edit.path()), edit.member())).orElse(-1);
    if (index < 0) {
      return;
    }
    ArrayNode operations = GuardedPatch.of(object.orElseThrow());
    operations.addObject().put("op", "remove").put("path", edit.path() + "/" + index);
    patch(edit, operations);
    LOG.info("took {} out of {} of {}", edit.member(), edit.path(), edit.object());
  }

  private Optional<Manifest> find(SharedEdit edit) {
    return objects.get(edit.object()).or(() -> client.get(edit.object()));
  }

  private void patch(SharedEdit edit, ArrayNode operations) {
    objects.wrote(client.jsonPatch(edit.object(), operations));
  }

  private static int indexOf(JsonNode list, String member) {
    for (int i = 0; i < list.size(); i++) {
      if (member.equals(list.get(i).asText())) {
        return i;
      }
    }
    return -1;
  }
}
