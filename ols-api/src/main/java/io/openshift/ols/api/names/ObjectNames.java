// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

/**
 * Names of the objects that the operator makes, reads or edits. All but {@link #AUTHORITY} are
 * those of the Go operator, so that a running install is taken over in place and scripts keep
 * working.
 *
 * <p>Where one name serves several kinds, it stands here once.
 */
public final class ObjectNames {

  /** The CustomResourceDefinition. */
  public static final String CRD = "olsconfigs.ols.openshift.io";

  /** The finalizer on the resource; it goes when the clean-up is done. */
  public static final String FINALIZER = "ols.openshift.io/finalizer";

  /**
   * The Lease of leader election, in the operator namespace; shared with the Go operator, so that
   * only one of the two acts.
   */
  public static final String LEADER_LEASE = "0ca034e3.openshift.io";

  /** The field manager of every write of the operator, as managed fields show it. */
  public static final String FIELD_MANAGER = "lightspeed-operator";

  /** The operator namespace where none is given. */
  public static final String DEFAULT_NAMESPACE = "openshift-lightspeed";

  /**
   * ServiceAccount, NetworkPolicy and Service of the chat API with either backend; also the
   * Deployment of the app server backend.
   */
  public static final String APP_SERVER = "lightspeed-app-server";

  /** ClusterRole of the chat API. */
  public static final String APP_SERVER_ROLE = "lightspeed-app-server-sar-role";

  /** ClusterRoleBinding of the chat API. */
  public static final String APP_SERVER_ROLE_BINDING = "lightspeed-app-server-sar-role-binding";

  /** ServiceMonitor of the chat API. */
  public static final String APP_SERVER_MONITOR = "lightspeed-app-server-monitor";

  /** PrometheusRule of the chat API. */
  public static final String APP_SERVER_RULES = "lightspeed-app-server-prometheus-rule";

  /** Secret that the service CA fills with the serving certificate of the chat API. */
  public static final String APP_SERVER_TLS_SECRET = "lightspeed-tls";

  /** ConfigMap with the configuration of the app server backend. */
  public static final String APP_SERVER_CONFIG = "olsconfig";

  /** Deployment of the lcore backend. */
  public static final String LCORE = "lightspeed-stack-deployment";

  /** ConfigMap with the configuration of lightspeed-stack. */
  public static final String LCORE_CONFIG = "lightspeed-stack-config";

  /** ConfigMap with the configuration of Llama Stack. */
  public static final String LLAMA_STACK_CONFIG = "llama-stack-config";

  /** Secret with the token that Prometheus presents to the chat API. */
  public static final String METRICS_READER_TOKEN = "metrics-reader-token";

  /** ServiceAccount that the metrics token belongs to. */
  public static final String METRICS_READER = "lightspeed-operator-metrics-reader";

  /** ClusterRole and ClusterRoleBinding of that account. */
  public static final String METRICS_ROLE = "lightspeed-operator-ols-metrics-reader";

  /** ClusterRole that an administrator binds to users who may ask questions. */
  public static final String QUERY_ROLE = "lightspeed-operator-query-access";

  /** ConfigMap with the configuration of the built-in MCP server. */
  public static final String MCP_SERVER_CONFIG = "openshift-mcp-server-config";

  /** ConfigMap with the configuration of the container that sends user data. */
  public static final String EXPORTER_CONFIG = "lightspeed-exporter-config";

  /** Deployment, Service, ServiceAccount and NetworkPolicy of the database. */
  public static final String POSTGRES = "lightspeed-postgres-server";

  /** ConfigMap with the settings of the database. */
  public static final String POSTGRES_CONFIG = "lightspeed-postgres-conf";

  /** Secret with the script that prepares the database. */
  public static final String POSTGRES_BOOTSTRAP = "lightspeed-postgres-bootstrap";

  /** Secret with the password of the database. */
  public static final String POSTGRES_PASSWORD = "lightspeed-postgres-secret";

  /** PersistentVolumeClaim of the database. */
  public static final String POSTGRES_CLAIM = "lightspeed-postgres-pvc";

  /** Secret that the service CA fills with the serving certificate of the database. */
  public static final String POSTGRES_TLS_SECRET = "lightspeed-postgres-certs";

  /**
   * ConsolePlugin, and the Deployment, Service, ServiceAccount, ConfigMap and NetworkPolicy behind
   * it; also the entry in the list of the console.
   */
  public static final String CONSOLE_PLUGIN = "lightspeed-console-plugin";

  /** Secret that the service CA fills with the serving certificate of the console plugin. */
  public static final String CONSOLE_TLS_SECRET = "lightspeed-console-plugin-cert";

  /** The Console of the cluster, whose list of plugins the operator edits. */
  public static final String CONSOLE = "cluster";

  /** Deployment and ServiceAccount of the operator itself. */
  public static final String OPERATOR_DEPLOYMENT = "lightspeed-operator-controller-manager";

  /** Service before the metrics of the operator itself. */
  public static final String OPERATOR_METRICS_SERVICE =
      "lightspeed-operator-controller-manager-service";

  /** ServiceMonitor of the operator itself. */
  public static final String OPERATOR_MONITOR = "controller-manager-metrics-monitor";

  /** NetworkPolicy of the operator itself. */
  public static final String OPERATOR_NETWORK_POLICY = "lightspeed-operator";

  /** ConfigMap that Kubernetes puts into each namespace: the CA of the API server. */
  public static final String KUBE_ROOT_CA = "kube-root-ca.crt";

  /** ConfigMap that OpenShift puts into each namespace: the CA of serving certificates. */
  public static final String SERVICE_CA = "openshift-service-ca.crt";

  /**
   * Secret with the operator's own authority, on a cluster without a service CA; also the ConfigMap
   * with what verifies its certificates, in the place of {@link #SERVICE_CA}.
   */
  public static final String AUTHORITY = "lightspeed-ca";

  /** Namespace of the pull Secret of the cluster. */
  public static final String PULL_SECRET_NAMESPACE = "openshift-config";

  /**
   * The pull Secret of the cluster; its entry for {@code cloud.openshift.com} allows user data to
   * be sent.
   */
  public static final String PULL_SECRET = "pull-secret";

  /** The ClusterVersion. */
  public static final String CLUSTER_VERSION = "version";

  /** The APIServer of OpenShift, which holds the TLS profile of the cluster. */
  public static final String API_SERVER = "cluster";

  private ObjectNames() {}
}
