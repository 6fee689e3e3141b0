// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.kinds;

import io.openshift.ols.spi.state.ApiKind;

/** Kinds of OpenShift and of the Prometheus operator. */
public final class OptionalKinds {
  public static final ApiKind SERVICE_MONITOR =
      new ApiKind("monitoring.coreos.com", "v1", "ServiceMonitor", "servicemonitors", true);

  public static final ApiKind PROMETHEUS_RULE =
      new ApiKind("monitoring.coreos.com", "v1", "PrometheusRule", "prometheusrules", true);

  public static final ApiKind CONSOLE_PLUGIN =
      new ApiKind("console.openshift.io", "v1", "ConsolePlugin", "consoleplugins", false);

  /** The console's own configuration, one object. */
  public static final ApiKind CONSOLE =
      new ApiKind("operator.openshift.io", "v1", "Console", "consoles", false);

  /** An image that the cluster follows; see {@link ImageStreams}. */
  public static final ApiKind IMAGE_STREAM =
      new ApiKind("image.openshift.io", "v1", "ImageStream", "imagestreams", true);

  private OptionalKinds() {}
}
