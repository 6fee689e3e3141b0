// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.offer;

import io.openshift.ols.spi.mark.OlsValue;
import java.util.Optional;
import org.immutables.value.Value;

/** A PostgreSQL that other components may use, over TLS. */
@Value.Immutable
@OlsValue
public interface DatabaseEndpoint {
  /** Offered by the component that runs the database. */
  OfferKey<DatabaseEndpoint> KEY = new OfferKey<>("database", DatabaseEndpoint.class);

  /** Host name that its certificate bears, resolvable in the cluster. */
  String host();

  /** Name of its Service, resolvable in the namespace. */
  String service();

  int port();

  String user();

  String database();

  /** Secret that holds the password. */
  String passwordSecret();

  /** Key in that Secret. */
  String passwordKey();

  /** ConfigMap with the certificate that signed the server's; absent where the cluster has none. */
  Optional<String> caConfigMap();

  /** Key in that ConfigMap. */
  Optional<String> caKey();

  /** An image with {@code pg_isready}, for containers that wait for the database. */
  String clientImage();
}
