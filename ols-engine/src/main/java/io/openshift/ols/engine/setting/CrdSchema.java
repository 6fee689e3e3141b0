// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.openshift.ols.api.v1alpha1.OlsConfigCrd;

/** The schema of the resource, read when it is first asked for. */
public final class CrdSchema {
  private static final class Holder {
    static final JsonNode ROOT = read();
  }

  private CrdSchema() {}

  /** The schema of the whole resource. It must not be changed. */
  public static JsonNode root() {
    return Holder.ROOT;
  }

  private static JsonNode read() {
    try {
      JsonNode crd = new ObjectMapper(new YAMLFactory()).readTree(OlsConfigCrd.yaml());
      return crd.at("/spec/versions/0/schema/openAPIV3Schema");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the CRD on the class path is not YAML", e);
    }
  }
}
