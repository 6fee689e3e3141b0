// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.spi.state.IssuedCertificate;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of one pass.
 *
 * @param authority the objects of the authority, if there is one
 * @param secrets what becomes of each Secret that was asked for
 */
public record Issued(@Nullable Published authority, Map<ObjectId, IssuedSecret> secrets) {
  private static final Issued NOTHING = new Issued(null, Map.of());

  public Issued {
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
  }

  /** For a pass in which nobody asked. */
  public static Issued nothing() {
    return NOTHING;
  }

  /**
   * Where no cluster is: an authority is assumed, and that it issued what nobody gave.
   *
   * @param given the Secret of that id, if there is one; without a label of ours it is somebody
   *     else's
   */
  public static Issued assumed(
      String namespace,
      Collection<IssuedCertificate> wanted,
      Function<ObjectId, Optional<Manifest>> given) {
    Map<ObjectId, IssuedSecret> secrets = new TreeMap<>();
    for (IssuedCertificate one : wanted) {
      secrets.put(
          one.id(),
          given.apply(one.id()).map(Issued::kept).orElseGet(() -> IssuedSecret.assumed(one.id())));
    }
    return new Issued(Published.assumed(namespace), secrets);
  }

  /** When the first of all these has to be renewed. */
  public Optional<Instant> renewal() {
    return Stream.concat(
            Stream.ofNullable(authority).flatMap(a -> Stream.ofNullable(a.renewal())),
            secrets.values().stream().flatMap(s -> s.renewal().stream()))
        .min(Comparator.naturalOrder());
  }

  private static IssuedSecret kept(Manifest given) {
    return given.label(LabelKeys.OWNER_COMPONENT).isPresent()
        ? IssuedSecret.kept(given)
        : IssuedSecret.foreign();
  }
}
