// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.config;

import io.openshift.ols.api.v1alpha1.ConversationCacheSpec;
import io.openshift.ols.api.v1alpha1.DeploymentsSpec;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.api.v1alpha1.PodConfig;
import io.openshift.ols.api.v1alpha1.PostgresCacheSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the resource says about the database.
 *
 * @param sharedBuffers as PostgreSQL writes it: {@code 256MB}, or a number of its 8 kB blocks
 * @param maxConnections how many clients it serves at once
 * @param placement where its pod runs and what it may take
 */
public record PostgresSettings(
    String sharedBuffers, long maxConnections, @Nullable PodConfig placement) {
  public static final int PORT = 5432;
  public static final String USER = "postgres";
  public static final String DATABASE = "postgres";

  /** Where the serving certificate is mounted. */
  public static final String CERTIFICATES = "/etc/certs";

  /** Where the certificate that signed it is mounted. */
  public static final String CA = CERTIFICATES + "/cm-olspostgresca";

  private static final String DEFAULT_SHARED_BUFFERS = "256MB";
  private static final long DEFAULT_MAX_CONNECTIONS = 2000;

  public static PostgresSettings from(OlsConfigSpec spec) {
    Optional<PostgresCacheSpec> cache =
        Optional.ofNullable(spec.getOls().getConversationCache())
            .map(ConversationCacheSpec::getPostgres);
    DeploymentsSpec deployment = spec.getOls().getDeployment();
    return new PostgresSettings(
        cache
            .map(PostgresCacheSpec::getSharedBuffers)
            .filter(text -> !text.isEmpty())
            .orElse(DEFAULT_SHARED_BUFFERS),
        cache
            .map(PostgresCacheSpec::getMaxConnections)
            .filter(number -> number != 0)
            .orElse(DEFAULT_MAX_CONNECTIONS),
        deployment == null ? null : deployment.getDatabase());
  }

  /** The server's own file: TLS, and no huge pages, which a container without them dies of. */
  public String serverConfig(boolean withCa) {
    String text =
        """
        huge_pages = off
        ssl = on
        ssl_cert_file = '%s/tls.crt'
        ssl_key_file = '%s/tls.key'
        """
            .formatted(CERTIFICATES, CERTIFICATES);
    return withCa ? text + "ssl_ca_file = '%s/service-ca.crt'\n".formatted(CA) : text;
  }
}
