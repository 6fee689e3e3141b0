// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pods that talk to the database behind a {@link DatabaseEndpoint}, offered by the component that
 * runs them; the database lets in nobody else. Pods with the labels of the house's own chat API are
 * let in without it.
 *
 * @param labels what selects the pods, in the operator's namespace; not empty, because that would
 *     select them all
 */
public record DatabaseClient(Map<String, String> labels) {
  public static final OfferKey<DatabaseClient> KEY =
      new OfferKey<>("database-client", DatabaseClient.class);

  public DatabaseClient {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a database client without labels");
    }
  }
}
