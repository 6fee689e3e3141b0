// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The choice of TLS versions and ciphers, in the form that OpenShift uses for its own API server.
 */
@Value.Immutable
@CrStyle
@JsonSerialize(as = ImmutableTlsSecurityProfile.class)
@JsonDeserialize(as = ImmutableTlsSecurityProfile.class)
public interface TlsSecurityProfile extends OpenObject {

  String OLD = "Old";
  String INTERMEDIATE = "Intermediate";
  String MODERN = "Modern";
  String CUSTOM = "Custom";

  /**
   * One of the constants of this type; an empty string, which the Go operator stores, means absent.
   */
  @Nullable String getType();

  /** Says nothing: OpenShift repeats the type as an empty object. */
  @Nullable JsonNode getOld();

  /** Says nothing, like {@link #getOld()}. */
  @Nullable JsonNode getIntermediate();

  /** Says nothing, like {@link #getOld()}. */
  @Nullable JsonNode getModern();

  /** Read when the type is {@link #CUSTOM}. */
  @Nullable CustomTlsProfile getCustom();
}
