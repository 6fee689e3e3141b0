// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.config;

/** Where things are in the app server's container: the file names them, the pod mounts them. */
public final class Paths {
  public static final String CONFIG = "/etc/ols";
  public static final String CONFIG_FILE = "olsconfig.yaml";
  public static final String SYSTEM_PROMPT_FILE = "system_prompt";

  /** The authority of the API server. */
  public static final String KUBE_ROOT_CA = "/etc/certs/ols-additional-ca";

  /** The certificates that the user adds. */
  public static final String ADDITIONAL_CA = "/etc/certs/ols-user-ca";

  /** The authority of the proxy's certificate. */
  public static final String PROXY_CA = "/etc/certs/proxy-ca";

  /** Where the service writes all that it trusts, in one file. */
  public static final String CERTIFICATE_BUNDLE = "/etc/certs/cert-bundle";

  /** Where the service puts questions and answers. */
  public static final String USER_DATA = "/app-root/ols-user-data";

  private static final String CREDENTIALS = "/etc/credentials/";

  private Paths() {}

  /** Directory with the keys of the database's Secret. */
  public static String credentials(String secret) {
    return CREDENTIALS + secret;
  }
}
