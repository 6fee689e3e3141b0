// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.postgres.config.BootstrapScript;
import io.openshift.ols.postgres.config.PostgresSettings;
import io.openshift.ols.spi.offer.DatabaseClient;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.spi.toolkit.trust.ServingCertificate;
import io.openshift.ols.spi.toolkit.workload.Ingress;
import io.openshift.ols.spi.toolkit.workload.Workload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects around the database's Deployment. */
public final class PostgresObjects {
  /** The certificate that the database serves with. */
  public static final ServingCertificate CERTIFICATE =
      new ServingCertificate(ObjectNames.POSTGRES, ObjectNames.POSTGRES_TLS_SECRET);

  static final String PORT_NAME = "server";

  /** Key of the server's settings; the image's own sample file has this name. */
  static final String CONFIG_KEY = "postgresql.conf.sample";

  private static final int PASSWORD_LENGTH = 32;

  private final Workload workload;

  public PostgresObjects(String namespace) {
    workload = workload(namespace);
  }

  static Workload workload(String namespace) {
    return new Workload(namespace, ObjectNames.POSTGRES, Labels.DATABASE);
  }

  public ConfigMap config(String text) {
    return workload.configMap(ObjectNames.POSTGRES_CONFIG, Map.of(CONFIG_KEY, text));
  }

  public Secret bootstrap() {
    byte[] text = BootstrapScript.TEXT.getBytes(StandardCharsets.UTF_8);
    return new SecretBuilder()
        .withMetadata(workload.labelled(ObjectNames.POSTGRES_BOOTSTRAP))
        .withType("Opaque")
        .addToData(BootstrapScript.FILE, Base64.getEncoder().encodeToString(text))
        .build();
  }

  /** The password; the claim may hold data that is locked with the old one. */
  public GeneratedSecret password(Optional<ObjectId> claim) {
    ObjectId id =
        new ObjectId(ApiKind.of(Secret.class), workload.namespace(), ObjectNames.POSTGRES_PASSWORD);
    return new GeneratedSecret(id, workload.labels(), SecretKeys.PASSWORD, PASSWORD_LENGTH, claim);
  }

  /**
   * Lets the clients in, and the chat API's pods in any case: those of a backend that is on its way
   * out answer until the chosen one works.
   */
  public NetworkPolicy networkPolicy(List<DatabaseClient> clients) {
    return workload.networkPolicy(
        Stream.concat(Stream.of(Labels.CHAT_API), clients.stream().map(DatabaseClient::labels))
            .distinct()
            .map(labels -> Ingress.rule(PostgresSettings.PORT, Ingress.pods(labels)))
            .toList());
  }

  public ServiceAccount serviceAccount() {
    return workload.serviceAccount();
  }

  public Service service() {
    return workload.service(PORT_NAME, PostgresSettings.PORT, CERTIFICATE.annotations());
  }
}
