// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operator's proxy variables for servers that call one another in their pod: without an
 * exception they would ask the proxy for {@code localhost}.
 */
final class ProxyEnv {
  private static final String EXCEPTIONS = "no_proxy";
  private static final List<String> POD = List.of("localhost", "127.0.0.1");

  private ProxyEnv() {}

  /** Nothing where the operator has no proxy. */
  static List<EnvVar> of(OperatorSettings settings) {
    if (settings.proxy().isEmpty()) {
      return List.of();
    }
    Map<String, String> proxy = new LinkedHashMap<>(settings.proxy());
    proxy.put(EXCEPTIONS, withPod(proxy.getOrDefault(EXCEPTIONS, "")));
    return proxy.entrySet().stream().map(e -> new EnvVar(e.getKey(), e.getValue(), null)).toList();
  }

  private static String withPod(String exceptions) {
    List<String> all = new ArrayList<>();
    if (!exceptions.isBlank()) {
      all.add(exceptions);
    }
    List<String> known = List.of(exceptions.split("[,\\s]+"));
    POD.stream().filter(host -> !known.contains(host)).forEach(all::add);
    return String.join(",", all);
  }
}
