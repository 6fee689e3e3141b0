// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.sample;

import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.offer.ImmutableDatabaseEndpoint;
import io.openshift.ols.spi.offer.Offers;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lends a database that runs somewhere else, with a password of its own. */
final class SampleDatabase implements Component {
  private static final String NAME = "sample-database";
  private static final String KEY = "password";
  private static final int LENGTH = 24;
  private static final int PORT = 5432;
  private static final ImageKey CLIENT =
      ImmutableImageKey.builder()
          .flag("sample-database-image")
          .relatedImage(NAME)
          .role("the client of the sample database")
          .fallback("registry.example.com/lightspeed/database:1")
          .build();

  @Override
  public ComponentId id() {
    return new ComponentId(NAME);
  }

  @Override
  public String conditionType() {
    return "SampleDatabaseReady";
  }

  @Override
  public Set<ApiKind> kinds() {
    return Set.of(ApiKind.of(Secret.class));
  }

  @Override
  public Offers offers(ReconcileView view) {
    return Offers.none()
        .with(
            DatabaseEndpoint.KEY,
            ImmutableDatabaseEndpoint.builder()
                .host(NAME + "." + view.namespace() + ".svc")
                .service(NAME)
                .port(PORT)
                .user("sample")
                .database("sample")
                .passwordSecret(NAME)
                .passwordKey(KEY)
                .clientImage(view.image(CLIENT))
                .build());
  }

  @Override
  public DesiredState desiredState(ReconcileView view) {
    ObjectId secret = new ObjectId(ApiKind.of(Secret.class), view.namespace(), NAME);
    return DesiredState.builder()
        .generate(new GeneratedSecret(secret, Map.of(), KEY, LENGTH, Optional.empty()))
        .build();
  }

  @Override
  public Set<ImageKey> images() {
    return Set.of(CLIENT);
  }
}
