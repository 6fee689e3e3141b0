// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.names;

/** Keys of the annotations that the operator writes or knows. */
public final class AnnotationKeys {

  /**
   * On a pod template: digest of the content that the pod reads when it starts. A new value is a
   * restart.
   */
  public static final String DIGEST = "ols.openshift.io/digest";

  /**
   * On a Deployment: JSON object from each source of that content to its digest; it tells why pods
   * were restarted.
   */
  public static final String SOURCES = "ols.openshift.io/sources";

  /** On a Service: names the Secret that the service CA fills. */
  public static final String SERVING_CERT = "service.beta.openshift.io/serving-cert-secret-name";

  /** On a ConfigMap, with {@code true}: the service CA puts its certificates into it. */
  public static final String INJECT_CA = "service.beta.openshift.io/inject-cabundle";

  /** On a token Secret: the ServiceAccount that the token is for. */
  public static final String SERVICE_ACCOUNT = "kubernetes.io/service-account.name";

  /** On a StorageClass: {@code true} on the default one. */
  public static final String DEFAULT_STORAGE_CLASS = "storageclass.kubernetes.io/is-default-class";

  /** The Go operator wrote it on Secrets and ConfigMaps of users; left where it is, and ignored. */
  public static final String OLD_WATCHER = "ols.openshift.io/watcher";

  /**
   * The Go operator wrote a time here, on pod templates, to restart pods; removed at the take-over.
   */
  public static final String OLD_FORCE_RELOAD = "ols.openshift.io/force-reload";

  private AnnotationKeys() {}
}
