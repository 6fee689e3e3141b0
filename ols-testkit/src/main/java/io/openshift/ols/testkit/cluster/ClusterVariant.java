// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import java.util.Locale;
import java.util.Optional;

/** The servers that test classes run on. */
enum ClusterVariant {
  EMBEDDED {
    @Override
    Optional<String> reasonToSkip() {
      return Optional.empty();
    }

    @Override
    TestCluster shared() {
      return EmbeddedCluster.shared();
    }
  },

  REAL {
    @Override
    Optional<String> reasonToSkip() {
      return reasonToSkip(RealApiServer.available(), required());
    }

    @Override
    TestCluster shared() {
      return RealApiServer.shared();
    }
  };

  private static final String REQUIRED = "OLS_REQUIRE_REAL_API_SERVER";

  /** Why tests on this server cannot run; empty if they can, or must. */
  abstract Optional<String> reasonToSkip();

  abstract TestCluster shared();

  String displayName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A required server that is missing does not skip: starting it fails and says why. */
  static Optional<String> reasonToSkip(boolean available, boolean required) {
    return available || required
        ? Optional.empty()
        : Optional.of(
            "real API server: "
                + RealApiServer.ASSETS
                + " names no folder with etcd and kube-apiserver");
  }

  private static boolean required() {
    return Optional.ofNullable(System.getProperty(REQUIRED))
        .or(() -> Optional.ofNullable(System.getenv(REQUIRED)))
        .map(Boolean::parseBoolean)
        .orElse(false);
  }
}
