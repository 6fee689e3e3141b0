// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres;

import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableImageKey;

/** The image of the database, which has the client programs too. */
final class PostgresImage {
  static final ImageKey KEY =
      ImmutableImageKey.builder()
          .flag("postgres-image")
          .relatedImage("lightspeed-postgresql")
          .role("PostgreSQL server, and the wait for it")
          .fallback(
              "registry.redhat.io/rhel9/postgresql-16@sha256:42f385ac3c9b8913426da7c57e70bc6617cd237aaf697c667f6385a8c0b0118b")
          .build();

  private PostgresImage() {}
}
