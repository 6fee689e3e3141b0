// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import java.util.Objects;

/**
 * What a component needs from others.
 *
 * @param key under which it is offered
 * @param arity how many it can use
 */
public record Need(OfferKey<?> key, Arity arity) {
  /** How many offers a component can use. */
  public enum Arity {
    /** Exactly one; with none or several the component is held and a condition says so. */
    ONE,
    /** One or none. */
    OPTIONAL,
    /** Any number. */
    MANY
  }

  public Need {
    Objects.requireNonNull(key);
    Objects.requireNonNull(arity);
  }

  public static Need one(OfferKey<?> key) {
    return new Need(key, Arity.ONE);
  }

  public static Need optional(OfferKey<?> key) {
    return new Need(key, Arity.OPTIONAL);
  }

  public static Need many(OfferKey<?> key) {
    return new Need(key, Arity.MANY);
  }
}
