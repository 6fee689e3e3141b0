// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.Owner;
import java.util.Optional;

/**
 * An object as it is to be written.
 *
 * @param component which component wants it
 * @param manifest with owner, label and digests
 * @param owner whose it is
 * @param care how far the operator's care goes
 * @param after an object without which this one must not be created
 */
public record PlannedObject(
    ComponentId component, Manifest manifest, Owner owner, Care care, Optional<ObjectId> after) {

  /** How far the operator's care for an object goes. */
  public enum Care {
    /** Created when absent, repaired when it differs. */
    FULL,
    /** Created when absent; when it is there, only labels and owner are kept. */
    CREATE_ONLY,
    /** Like full, but never written over one that is there: its value was drawn just now. */
    FIRST_WRITE,
    /** Like full, but never written over one that was not known to be there. */
    IF_ABSENT
  }

  public ObjectId id() {
    return manifest.id();
  }
}
