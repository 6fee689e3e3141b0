// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.embedded.write;

import io.openshift.ols.testkit.embedded.store.ResourceType;

/**
 * What a write is aimed at.
 *
 * @param namespace empty for kinds without
 * @param name empty where the name comes from the object
 * @param subresource empty, or {@code status}
 */
public record Target(ResourceType type, String namespace, String name, String subresource) {

  boolean status() {
    return subresource.equals("status");
  }
}
