// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.reference;

import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A Secret or ConfigMap that a component reads or that its pods mount, and that somebody else owns.
 * The operator watches it by name: creation, change and deletion each cause a pass. It is never
 * written.
 */
@Value.Immutable
@OlsValue
public interface ExternalReference {
  ReferenceKind kind();

  /**
   * The namespace; absent means the operator's own, which is where every name in the resource
   * points.
   */
  Optional<String> namespace();

  /** The object's name, never empty. */
  String name();

  /**
   * Why it is referred to, a short word for metrics and restart reasons: {@code llm-provider-main}.
   */
  String purpose();

  /** The field of the custom resource that names it, or that makes it necessary. */
  FieldPath path();

  /** Which keys are consumed; the default is all of them. */
  @Value.Default
  default KeyRule keys() {
    return KeyRule.all();
  }

  @Value.Default
  default Presence presence() {
    return Presence.REQUIRED;
  }

  @Value.Default
  default ReloadClass reload() {
    return ReloadClass.ROLL;
  }

  /** What a user can do when it is missing; absent means "create it, or name another". */
  Optional<String> cure();

  static ImmutableExternalReference.Builder secret(String name) {
    return ImmutableExternalReference.builder().kind(ReferenceKind.SECRET).name(name);
  }

  static ImmutableExternalReference.Builder configMap(String name) {
    return ImmutableExternalReference.builder().kind(ReferenceKind.CONFIG_MAP).name(name);
  }

  /** Which object it is, for an operator in that namespace. */
  default ReferenceId id(String operatorNamespace) {
    return new ReferenceId(kind(), namespace().orElse(operatorNamespace), name());
  }
}
