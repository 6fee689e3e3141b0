// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.names;

import io.openshift.ols.api.names.LabelKeys;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The label sets of the product's programs. Each is the selector of its pods as well, so no label
 * may be added to a set: a Deployment's selector cannot be changed.
 */
public final class Labels {

  /** The value of {@link LabelKeys#MANAGED_BY} on everything that the operator makes. */
  public static final String MANAGER = "lightspeed-operator";

  /** The pods that answer the chat API, whichever backend they run. */
  public static final Map<String, String> CHAT_API =
      of("application-server", "lightspeed-service-api");

  /** The database. */
  public static final Map<String, String> DATABASE =
      of("postgres-server", "lightspeed-service-postgres");

  /** The console plugin. */
  public static final Map<String, String> CONSOLE_PLUGIN =
      of("console-plugin", "lightspeed-console-plugin");

  /** The operator itself. */
  public static final Map<String, String> OPERATOR = Map.of("control-plane", "controller-manager");

  private Labels() {}

  /** The labels of a program of the product. */
  public static Map<String, String> of(String role, String name) {
    Map<String, String> labels = new TreeMap<>();
    labels.put(LabelKeys.COMPONENT, role);
    labels.put(LabelKeys.MANAGED_BY, MANAGER);
    labels.put(LabelKeys.NAME, name);
    labels.put(LabelKeys.PART_OF, "openshift-lightspeed");
    return Collections.unmodifiableMap(labels);
  }

  /** A label set with some labels added or replaced, for an object that no selector looks for. */
  public static Map<String, String> with(Map<String, String> labels, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(labels);
    all.putAll(more);
    return Collections.unmodifiableMap(all);
  }
}
