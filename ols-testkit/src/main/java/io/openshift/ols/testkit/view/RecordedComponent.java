// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.view;

import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Activation;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.state.Readiness;
import io.openshift.ols.spi.view.Flag;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Set;
import java.util.SortedSet;

/** A component whose calls are noted. */
class RecordedComponent implements Component {
  private final Component component;
  private final Journal journal;

  RecordedComponent(Component component, Journal journal) {
    this.component = component;
    this.journal = journal;
  }

  /** A backend whose calls are noted. */
  static final class OfBackend extends RecordedComponent implements Backend {
    private final Backend backend;

    OfBackend(Backend backend, Journal journal) {
      super(backend, journal);
      this.backend = backend;
    }

    @Override
    public DialectId dialect() {
      return backend.dialect();
    }

    @Override
    public SortedSet<String> wireTypes() {
      return backend.wireTypes();
    }
  }

  @Override
  public ComponentId id() {
    return component.id();
  }

  @Override
  public String conditionType() {
    return component.conditionType();
  }

  @Override
  public Set<ApiKind> kinds() {
    return component.kinds();
  }

  @Override
  public Set<ObjectId> namedObjects(String namespace) {
    return component.namedObjects(namespace);
  }

  @Override
  public Set<ObjectId> edits() {
    return component.edits();
  }

  @Override
  public Activation activation(ReferenceScope scope) {
    return journal.watch(id(), () -> component.activation(scope));
  }

  @Override
  public Set<ExternalReference> references(ReferenceScope scope) {
    return journal.watch(id(), () -> component.references(scope));
  }

  @Override
  public Set<Need> needs() {
    return component.needs();
  }

  @Override
  public Offers offers(ReconcileView view) {
    Offers offers = journal.watch(id(), () -> component.offers(recorded(view)));
    journal.offers(id(), offers);
    return offers;
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    DesiredState state = journal.watch(id(), () -> component.desiredState(recorded(view)));
    journal.state(id(), state);
    return state;
  }

  @Override
  public Readiness readiness(ObservedState observed) {
    return component.readiness(observed);
  }

  @Override
  public Set<FieldPath> consumes() {
    return component.consumes();
  }

  @Override
  public Set<ImageKey> images() {
    return component.images();
  }

  @Override
  public Set<Flag> flags() {
    return component.flags();
  }

  @Override
  public Set<AccessRule> access() {
    return component.access();
  }

  private ReconcileView recorded(ReconcileView view) {
    return new RecordedView(view, id(), journal);
  }
}
