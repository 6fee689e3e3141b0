// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat;

import io.fabric8.kubernetes.api.model.Volume;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.names.DnsName;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import java.util.List;
import java.util.Optional;

/** The Secrets and ConfigMaps that a chat backend reads as files, and where it finds them. */
public final class ChatVolumes {
  /** Certificate and key that the chat API serves with. */
  public static final String SERVING_CERTIFICATE = "/etc/certs/lightspeed-tls";

  /** What verifies the database. */
  public static final String DATABASE_CA = "/etc/certs/postgres-ca";

  private static final String API_KEYS = "/etc/apikeys/";
  private static final String MCP_HEADERS = "/etc/mcp/headers/";

  private ChatVolumes() {}

  /** The directory with the keys of a provider's Secret. */
  public static String apiKeys(String secret) {
    return API_KEYS + secret;
  }

  /** The directory with the keys of a Secret that holds a header of an MCP server. */
  public static String mcpHeaders(String secret) {
    return MCP_HEADERS + secret;
  }

  /** A Secret of the user, in the directory that the backend chooses. */
  public static PodVolume secret(String secret, String path) {
    Volume volume = Volumes.secret(Volumes.secretName(secret), secret, Volumes.READABLE);
    return PodVolume.readOnly(volume, path);
  }

  /** The volume keeps its name whichever Secret it shows. */
  public static PodVolume servingCertificate(ServingTls tls) {
    String name = Volumes.secretName(ObjectNames.APP_SERVER_TLS_SECRET);
    return PodVolume.readOnly(
        Volumes.secret(name, tls.secret(), Volumes.READABLE), SERVING_CERTIFICATE);
  }

  /** Absent where the database is reached without verification. */
  public static Optional<PodVolume> databaseCa(DatabaseEndpoint database) {
    return database
        .caConfigMap()
        .map(name -> Volumes.configMap("cm-olspostgresca", name))
        .map(volume -> PodVolume.readOnly(volume, DATABASE_CA));
  }

  /** Two headers may come from one Secret: it is mounted once. */
  public static List<PodVolume> mcpHeaders(List<ConfigFragment<McpServer>> servers) {
    return ConfigFragment.all(servers).secrets().stream().map(ChatVolumes::header).toList();
  }

  private static PodVolume header(String secret) {
    Volume volume = Volumes.secret(DnsName.label("header-" + secret), secret, Volumes.READABLE);
    return PodVolume.readOnly(volume, mcpHeaders(secret));
  }
}
