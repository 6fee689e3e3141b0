// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.reconcile;

import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.GeneratedValue;
import io.openshift.ols.operator.cluster.ApiClient;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Finds or draws generated values. A cache that has none proves nothing: the API server is asked
 * before a value is given up.
 */
final class GeneratedValues {
  private final ApiClient client;
  private final IntUnaryOperator random;

  GeneratedValues(ApiClient client, IntUnaryOperator random) {
    this.client = client;
    this.random = random;
  }

  Map<ObjectId, GeneratedValue> of(Collection<GeneratedSecret> secrets, LiveObjects live) {
    Map<ObjectId, GeneratedValue> values = new TreeMap<>();
    secrets.forEach(secret -> values.put(secret.id(), value(secret, live)));
    return values;
  }

  private GeneratedValue value(GeneratedSecret secret, LiveObjects live) {
    Optional<Manifest> cached = live.get(secret.id()).filter(m -> hasValue(m, secret));
    if (cached.isPresent()) {
      return GeneratedValue.decide(secret, cached, false, random);
    }
    Optional<Manifest> asked = client.get(secret.id());
    boolean guarded =
        secret.guard().filter(g -> live.get(g).or(() -> client.get(g)).isPresent()).isPresent();
    return GeneratedValue.decide(secret, asked, guarded, random);
  }

  private static boolean hasValue(Manifest manifest, GeneratedSecret secret) {
    return !manifest.tree().path("data").path(secret.key()).asText("").isEmpty();
  }
}
