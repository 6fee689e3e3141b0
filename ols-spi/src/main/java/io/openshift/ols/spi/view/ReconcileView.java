// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.view;

import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.OfferKey;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ObservedState;
import java.util.List;
import java.util.Optional;

/**
 * The read-only world of one pass, as one component may see it. The same view gives the same
 * answers for as long as it exists.
 */
public interface ReconcileView extends ReferenceScope {

  /**
   * The content of a reference.
   *
   * @throws IllegalArgumentException if the component did not declare it
   */
  ResolvedReference reference(ExternalReference reference);

  /**
   * The one offer under a key that the component needs as {@code ONE}; the planner has seen to it
   * that there is one.
   *
   * @throws IllegalArgumentException if the component did not declare the need
   */
  <T> T one(OfferKey<T> key);

  /** The offer under a key that the component needs as {@code OPTIONAL}. */
  <T> Optional<T> optional(OfferKey<T> key);

  /** All offers under a key that the component needs as {@code MANY}. */
  <T> List<T> many(OfferKey<T> key);

  /** The LLM providers, as the chosen backend's dialect has them. */
  Providers providers();

  /** What exists of the component's objects. */
  ObservedState observed();
}
