// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.console;

import io.fabric8.kubernetes.client.KubernetesClient;

interface CallsTheCluster {
  KubernetesClient client();
}
