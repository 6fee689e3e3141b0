// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.openshift.ols.spi.offer.DatabaseEndpoint;

/**
 * The init container that waits until the database answers: a backend that starts before it loses
 * its scheduler thread and does not get it back.
 */
public final class DatabaseWait {
  private static final String SCRIPT =
      """
      max_elapsed=300
      elapsed=0
      backoff=1
      if ! command -v pg_isready >/dev/null; then
        echo "pg_isready not found in image" >&2
        exit 1
      fi
      until pg_isready -q -h "$PGHOST" -p "$PGPORT" -U "$PGUSER" -d "$PGDATABASE"; do
        if [ "$elapsed" -ge "$max_elapsed" ]; then
          echo "timed out after $elapsed s: $PGHOST:$PGPORT does not answer" >&2
          exit 1
        fi
        echo "$PGHOST:$PGPORT is not ready yet, next try in $backoff s" >&2
        sleep "$backoff"
        elapsed=$((elapsed + backoff))
        backoff=$((backoff * 2))
        if [ "$backoff" -gt 30 ]; then
          backoff=30
        fi
      done
      echo "$PGHOST:$PGPORT is accepting connections"
      """;

  private DatabaseWait() {}

  /** The container. */
  public static Container container(DatabaseEndpoint database) {
    return new ContainerBuilder()
        .withName("wait-for-postgres")
        .withImage(database.clientImage())
        .withImagePullPolicy("IfNotPresent")
        .withCommand("/bin/sh", "-c", SCRIPT)
        .withEnv(
            new EnvVar("PGHOST", database.service(), null),
            new EnvVar("PGPORT", Integer.toString(database.port()), null),
            new EnvVar("PGUSER", database.user(), null),
            new EnvVar("PGDATABASE", database.database(), null))
        .withResources(
            Resources.of("10m", "32Mi", "64Mi")
                .edit()
                .addToLimits("cpu", new Quantity("100m"))
                .build())
        .withSecurityContext(Restricted.container())
        .build();
  }
}
