// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.postgres.server;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.spi.state.DesiredState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What the component generates, for a server whose folders are not the image's.
 *
 * @param state the component's answer
 */
public record ImageFiles(DesiredState state) {
  /** The generated settings name files of this folder, where the image has them mounted. */
  private static final String CERTIFICATES = "/etc/certs/";

  /** Generated commands name the folder in which the image keeps its data. */
  private static final String DATA = "/var/lib/pgsql/data/userdata";

  /** The settings, with the folder of the certificates at another place. */
  String settings(String certificates) {
    return find(ConfigMap.class, "lightspeed-postgres-conf")
        .getData()
        .get("postgresql.conf.sample")
        .replace(CERTIFICATES, certificates + "/");
  }

  /** What the image writes into its own file from the container's variables. */
  String settingsFromVariables() {
    return """
        listen_addresses = '*'
        max_connections = %s
        max_prepared_transactions = 0
        shared_buffers = %s
        """
        .formatted(variable("POSTGRESQL_MAX_CONNECTIONS"), variable("POSTGRESQL_SHARED_BUFFERS"));
  }

  String bootstrap() {
    String text =
        find(Secret.class, "lightspeed-postgres-bootstrap").getData().get("create-extensions.sh");
    return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
  }

  /** The command before the pod ends, for other folders. */
  List<String> stop(String programs, String data) {
    return container().getLifecycle().getPreStop().getExec().getCommand().stream()
        .map(word -> word.equals("pg_ctl") ? programs + "/pg_ctl" : word.replace(DATA, data))
        .toList();
  }

  private String variable(String name) {
    return container().getEnv().stream()
        .filter(variable -> variable.getName().equals(name))
        .map(EnvVar::getValue)
        .findFirst()
        .orElseThrow();
  }

  private Container container() {
    return find(Deployment.class, "lightspeed-postgres-server")
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0);
  }

  private <T extends HasMetadata> T find(Class<T> type, String name) {
    return state.objects().values().stream()
        .map(object -> object.manifest())
        .filter(manifest -> manifest.id().kind().kind().equals(type.getSimpleName()))
        .filter(manifest -> manifest.id().name().equals(name))
        .findFirst()
        .orElseThrow()
        .as(type);
  }
}
