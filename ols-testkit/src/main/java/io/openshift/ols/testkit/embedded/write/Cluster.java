// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openshift.ols.testkit.embedded.kinds.KindStrategy;
import io.openshift.ols.testkit.embedded.store.ObjectStore;
import io.openshift.ols.testkit.embedded.store.ResourceType;
import io.openshift.ols.testkit.embedded.store.TypeRegistry;
import io.openshift.ols.testkit.embedded.tree.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** What every write needs: the kinds, the objects, the clock, and a source of identities. */
public final class Cluster {
  final TypeRegistry types;
  final ObjectStore store;
  final Intake intake;
  final Validation validation = new Validation();
  final KindStrategy strategy = new KindStrategy();
  private final Clock clock;
  private final Supplier<String> identities;

  /** A cluster without objects. */
  public Cluster(TypeRegistry types, ObjectStore store, Clock clock, Supplier<String> identities) {
    this.types = types;
    this.store = store;
    this.intake = new Intake(types.definitions());
    this.clock = clock;
    this.identities = identities;
  }

  String now() {
    return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  String identity() {
    return identities.get();
  }

  ObjectNode existing(Target target) {
    ResourceType type = target.type();
    return store
        .find(type, target.namespace(), target.name())
        .orElseThrow(() -> ApiException.notFound(type.subject(target.name())));
  }
}
