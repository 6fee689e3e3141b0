// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.kinds;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.openshift.ols.spi.state.ApiKind;

/**
 * Objects of kinds without a class: metadata and a spec that is a record of the component's own.
 */
public final class CustomObject {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CustomObject() {}

  /**
   * The object.
   *
   * @param spec a value that Jackson writes as the object's {@code spec}
   */
  public static GenericKubernetesResource of(ApiKind kind, ObjectMeta metadata, Object spec) {
    GenericKubernetesResource object = new GenericKubernetesResource();
    object.setApiVersion(kind.apiVersion());
    object.setKind(kind.kind());
    object.setMetadata(metadata);
    object.setAdditionalProperty("spec", MAPPER.valueToTree(spec));
    return object;
  }
}
