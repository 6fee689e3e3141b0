// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.component;

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

/**
 * A part of the product that the operator runs. Pure: same view, same answer, as equal values and
 * as equal bytes; no client, clock, environment, randomness or I/O. Each method is called in each
 * pass, in the order {@link #activation}, {@link #references}, {@link #offers}, {@link
 * #desiredState}, {@link #readiness}; several threads never call at once.
 *
 * <p>A {@code ProblemException} ends the planning of this component only: what lives of it stays as
 * it is and the problem is in the status. Any other exception does the same and is logged as the
 * author's mistake.
 */
public interface Component {

  /** Unique among all loaded plugins. */
  ComponentId id();

  /** The type of the component's condition, for example {@code CacheReady}; unique as well. */
  String conditionType();

  /**
   * Every kind that it may produce, so that these are watched; kinds that are not served are left
   * out.
   */
  Set<ApiKind> kinds();

  /**
   * Objects with fixed names that it makes at times, for an operator in that namespace. They are
   * found by name where an older operator left them without our label. And of a kind that lives in
   * no namespace the operator's role allows these only; without any, it has to allow all of the
   * kind.
   */
  default Set<ObjectId> namedObjects(String namespace) {
    return Set.of();
  }

  /** Objects of others that its state may edit. Their kinds are not among {@link #kinds}. */
  default Set<ObjectId> edits() {
    return Set.of();
  }

  /** Whether it should exist, from what is known before any reference is resolved. */
  default Activation activation(ReferenceScope scope) {
    return Activation.active();
  }

  /** Objects of others that it reads or that its pods consume. */
  default Set<ExternalReference> references(ReferenceScope scope) {
    return Set.of();
  }

  /** What it needs from others. */
  default Set<Need> needs() {
    return Set.of();
  }

  /** What it lends to others. The view has no offers yet. */
  default Offers offers(ReconcileView view) {
    return Offers.none();
  }

  /** What should exist. */
  DesiredState desiredState(ReconcileView view);

  /** Whether it works; by default, whether its Deployments are rolled out. */
  default Readiness readiness(ObservedState observed) {
    return observed.workloads();
  }

  /**
   * The fields that it reads, each with everything inside it, as {@code spec.ols.storage} or {@code
   * spec.ols.rag[].image}; a field that is set and that nobody reads is reported as not supported.
   */
  default Set<FieldPath> consumes() {
    return Set.of();
  }

  /** The images that it may run. */
  default Set<ImageKey> images() {
    return Set.of();
  }

  /** Flags of the operator that it reads. */
  default Set<Flag> flags() {
    return Set.of();
  }

  /** Access that the operator needs for it beyond its kinds. */
  default Set<AccessRule> access() {
    return Set.of();
  }
}
