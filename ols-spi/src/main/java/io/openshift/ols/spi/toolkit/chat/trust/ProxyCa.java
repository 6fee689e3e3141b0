// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.toolkit.chat.trust;

import io.fabric8.kubernetes.api.model.Volume;
import io.openshift.ols.api.names.SecretKeys;
import io.openshift.ols.api.v1alpha1.ProxyCaSpec;
import io.openshift.ols.api.v1alpha1.ProxyConfigSpec;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.toolkit.trust.PemCertificates;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Map;
import java.util.Optional;

/**
 * The authority of the proxy's own certificate.
 *
 * @param configMap the ConfigMap that holds it
 * @param key the one key of it that is read
 */
public record ProxyCa(String configMap, String key) {
  private static final FieldPath PATH = FieldPath.of("spec.ols.proxyConfig.proxyCACertificate");

  /** What the resource names, if it names one. */
  public static Optional<ProxyCa> of(ReferenceScope scope) {
    return Optional.ofNullable(scope.spec().getOls().getProxyConfig())
        .map(ProxyConfigSpec::getProxyCaCertificate)
        .flatMap(ProxyCa::named);
  }

  private static Optional<ProxyCa> named(ProxyCaSpec spec) {
    return Optional.ofNullable(spec.getName())
        .filter(name -> !name.isEmpty())
        .map(
            name ->
                new ProxyCa(
                    name,
                    Optional.ofNullable(spec.getKey())
                        .filter(key -> !key.isEmpty())
                        .orElse(SecretKeys.PROXY_CA_CERT)));
  }

  /** For a backend to declare. */
  public ExternalReference reference() {
    return ExternalReference.configMap(configMap)
        .purpose("proxy-ca")
        .path(PATH)
        .keys(KeyRule.of(key))
        .build();
  }

  /** The one file, in a directory that the backend chooses. */
  public PodVolume volume(String directory) {
    Volume volume = Volumes.configMap("proxy-ca", configMap, Map.of(key, file()));
    return PodVolume.readOnly(volume, directory);
  }

  /** The path of the file, if the volume is mounted there. */
  public String path(String directory) {
    return directory + "/" + file();
  }

  /** What makes it useless; a missing ConfigMap or key is found elsewhere. */
  public Optional<Problem> flaw(ReconcileView view) {
    return view.reference(reference()).text(key).flatMap(PemCertificates::flaw).map(this::unusable);
  }

  /** A certificate file by its name, so that services do not pass over it. */
  private String file() {
    return key.endsWith(".crt") || key.endsWith(".pem") ? key : key + ".crt";
  }

  private Problem unusable(String flaw) {
    return Problem.user(
        ProblemCode.INVALID_CERTIFICATE,
        PATH,
        "key \"%s\" of ConfigMap \"%s\" %s".formatted(key, configMap, flaw),
        "put the PEM certificate of the proxy's authority there");
  }
}
