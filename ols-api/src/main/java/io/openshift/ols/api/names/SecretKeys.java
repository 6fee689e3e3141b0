// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

/** Keys that are read from, or written into, Secrets and ConfigMaps. */
public final class SecretKeys {

  /** Credential of a provider, unless the resource names another key. */
  public static final String API_TOKEN = "apitoken";

  /** Azure: client of Entra ID. */
  public static final String CLIENT_ID = "client_id";

  /** Azure: tenant of Entra ID. */
  public static final String TENANT_ID = "tenant_id";

  /** Azure: secret of the client. */
  public static final String CLIENT_SECRET = "client_secret";

  /** Bedrock: id of the access key. */
  public static final String AWS_ACCESS_KEY_ID = "aws_access_key_id";

  /** Bedrock: the access key. */
  public static final String AWS_SECRET_ACCESS_KEY = "aws_secret_access_key";

  /** Bedrock: role to take on, optional. */
  public static final String ROLE_ARN = "role_arn";

  /** Serving certificate. */
  public static final String TLS_CERT = "tls.crt";

  /** Key of the serving certificate. */
  public static final String TLS_KEY = "tls.key";

  /**
   * Authority of the serving certificate, optional in a Secret of the user; also the key of {@link
   * ObjectNames#KUBE_ROOT_CA}.
   */
  public static final String CA_CERT = "ca.crt";

  /** In the Secret of the operator's own authority: the certificate of the one before. */
  public static final String PREVIOUS_CERT = "previous.crt";

  /** The one key of {@link ObjectNames#SERVICE_CA}. */
  public static final String SERVICE_CA_CERT = "service-ca.crt";

  /** Authority of the proxy, unless the resource names another key. */
  public static final String PROXY_CA_CERT = "proxy-ca.crt";

  /** Value of a header for an MCP server. */
  public static final String MCP_HEADER = "header";

  /** Password of the database. */
  public static final String PASSWORD = "password";

  /** Token of a ServiceAccount. */
  public static final String TOKEN = "token";

  /** Credentials of image registries. */
  public static final String DOCKER_CONFIG = ".dockerconfigjson";

  private SecretKeys() {}
}
