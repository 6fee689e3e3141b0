// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.view;

import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.Need;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ObservedState;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One component's view of one pass. */
public final class NarrowedView extends Scope implements ReconcileView {
  private final Set<ExternalReference> declared;
  private final Map<ReferenceId, ResolvedReference> resolved;
  private final Set<Need> needs;
  private final Offers offers;
  private final Providers providers;
  private final ObservedState observed;

  /** What a view shows beyond its scope. */
  public record Content(
      Set<ExternalReference> declared,
      Map<ReferenceId, ResolvedReference> resolved,
      Set<Need> needs,
      Offers offers,
      Providers providers,
      ObservedState observed) {}

  public NarrowedView(String plugin, Scope scope, Content content) {
    super(plugin, scope.config(), scope.facts(), scope.settings());
    this.declared = content.declared();
    this.resolved = content.resolved();
    this.needs = content.needs();
    this.offers = content.offers();
    this.providers = content.providers();
    this.observed = content.observed();
  }

  @Override
  public ResolvedReference reference(ExternalReference reference) {
    if (!declared.contains(reference)) {
      throw new IllegalArgumentException(
          "%s \"%s\" is read but not declared in references()"
              .formatted(reference.kind().kind(), reference.name()));
    }
    return resolved.getOrDefault(reference.id(namespace()), ResolvedReference.missing());
  }

  @Override
  public <T> T one(OfferKey<T> key) {
    require(Need.one(key));
    return offers.all(key).get(0);
  }

  @Override
  public <T> Optional<T> optional(OfferKey<T> key) {
    require(Need.optional(key));
    return offers.all(key).stream().findFirst();
  }

  @Override
  public <T> List<T> many(OfferKey<T> key) {
    require(Need.many(key));
    return offers.all(key);
  }

  @Override
  public Providers providers() {
    return providers;
  }

  @Override
  public ObservedState observed() {
    return observed;
  }

  private void require(Need need) {
    if (!needs.contains(need)) {
      throw new IllegalArgumentException(need + " is used but not declared in needs()");
    }
  }
}
