// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.authority;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.toolkit.trust.PemCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two objects of an authority: the Secret that holds it, and the ConfigMap with what verifies
 * its certificates.
 *
 * @param renewal when another authority has to take over, if that is known
 */
public record Published(Manifest secret, Manifest configMap, @Nullable Instant renewal) {
  /** Stands in manifests for what only a running operator can know. */
  static final String PLACE = "# made by the operator\n";

  /** The Secret of the authority. */
  public static ObjectId secretId(String namespace) {
    return new ObjectId(ApiKind.of(Secret.class), namespace, ObjectNames.AUTHORITY);
  }

  /** The ConfigMap with the certificates, as components refer to it. */
  public static ReferenceId bundleId(String namespace) {
    return new ReferenceId(ReferenceKind.CONFIG_MAP, namespace, ObjectNames.AUTHORITY);
  }

  /** The ConfigMap that a user may bring, with what verifies certificates of his own. */
  public static ReferenceId broughtId(String namespace) {
    return new ReferenceId(ReferenceKind.CONFIG_MAP, namespace, ObjectNames.SERVICE_CA);
  }

  /**
   * The objects of a living authority.
   *
   * @param live its Secret as it lives, if it does
   * @param bundle what is to be trusted
   */
  public static Published of(
      String namespace, Authority authority, Optional<Manifest> live, String bundle) {
    return new Published(
        TlsSecret.of(secretId(namespace), live, authority.data()),
        configMap(namespace, bundle),
        authority.renewal());
  }

  /** The objects of an authority that is not known. */
  public static Published assumed(String namespace) {
    Map<String, String> data = Map.of(SecretKeys.TLS_CERT, PLACE, SecretKeys.TLS_KEY, PLACE);
    return new Published(
        TlsSecret.of(secretId(namespace), Optional.empty(), data),
        configMap(namespace, PLACE),
        null);
  }

  /**
   * What is to be trusted: the authority, and what a user brought.
   *
   * @param brought the ConfigMap of the user; what cannot be read is left out
   */
  public static String bundle(Authority authority, ResolvedReference brought) {
    return brought
        .text(SecretKeys.SERVICE_CA_CERT)
        .filter(text -> PemCertificates.flaw(text).isEmpty())
        .map(text -> Authority.joined(authority.certificates(), text))
        .orElse(authority.certificates());
  }

  /** The bundle as components see it, which may be before it is written. */
  public static ResolvedReference resolved(String bundle) {
    return ResolvedReference.found(
        Map.of(SecretKeys.SERVICE_CA_CERT, bundle.getBytes(StandardCharsets.UTF_8)));
  }

  private static Manifest configMap(String namespace, String bundle) {
    ApiKind kind = ApiKind.of(ConfigMap.class);
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("apiVersion", kind.apiVersion()).put("kind", kind.kind());
    tree.putObject("metadata").put("name", ObjectNames.AUTHORITY).put("namespace", namespace);
    tree.putObject("data").put(SecretKeys.SERVICE_CA_CERT, bundle);
    return Manifest.of(kind, tree);
  }

  @Override
  public String toString() {
    return "Published[" + secret.id() + ", " + configMap.id() + "]";
  }
}
