// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects of any kind from YAML. Not as the typed classes of the client's model: to build
 * their readers for a handful of objects takes longer than all that a test does.
 */
public final class YamlObjects {

  private static final Pattern BETWEEN = Pattern.compile("(?m)^---.*$");

  private YamlObjects() {}

  /**
   * The objects, in order.
   *
   * @param yaml documents; those without content are left out
   * @throws IllegalArgumentException if it is not YAML of objects
   */
  public static List<GenericKubernetesResource> read(String yaml) {
    return BETWEEN.splitAsStream(yaml).map(YamlObjects::object).filter(Objects::nonNull).toList();
  }

  private static @Nullable GenericKubernetesResource object(String document) {
    try {
      return Serialization.unmarshal(document, GenericKubernetesResource.class);
    } catch (RuntimeException e) { // one type per parser
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
