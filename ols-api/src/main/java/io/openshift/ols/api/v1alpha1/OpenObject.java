// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A part of the spec that keeps the members it has no accessor for: those of a newer CRD, and those
 * that no component of this operator reads. They survive a round trip and can be reported.
 */
public interface OpenObject {

  /** Members without an accessor, in no particular order. */
  // Jackson also takes the getter of a map for a property, and would read a member of that name
  // through it, which fails; so the property gets a name that no member has.
  @JsonAnyGetter
  @JsonProperty("@unknown")
  Map<String, JsonNode> getUnknown();
}
