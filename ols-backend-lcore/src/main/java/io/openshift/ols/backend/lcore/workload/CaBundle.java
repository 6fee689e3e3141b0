// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.openshift.ols.backend.lcore.env.Paths;
import io.openshift.ols.spi.toolkit.chat.trust.ProxyCa;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.trust.ServiceCa;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Resources;
import io.openshift.ols.spi.toolkit.workload.Restricted;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that outgoing calls trust, in one file: what the image trusts anyway, and behind it the
 * authorities of the cluster, of the user and of the proxy. Python's libraries take one file
 * instead of their own, so a file without the image's certificates would end calls to the outside.
 */
final class CaBundle {
  private static final String KUBE_ROOT_CA = "/etc/certs/ols-additional-ca";
  private static final String ADDITIONAL_CA = "/etc/certs/ols-user-ca";
  private static final String PROXY_CA = "/etc/certs/proxy-ca";
  private static final String SERVICE_CA = "/etc/certs/service-ca";

  /** A newline after each file, because the last line of one need not end. */
  private static final String SCRIPT =
      """
      set -eu
      bundle=$1
      shift
      for own in /etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem \\
          /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/certs/ca-certificates.crt \\
          "$(python3.12 -c 'import certifi; print(certifi.where())' || true)"; do
        [ ! -s "$own" ] || break
      done
      if [ ! -s "$own" ]; then
        echo "the image has no certificates of its own" >&2
        exit 1
      fi
      for file in "$own" "$@"; do
        cat "$file"
        echo
      done >"$bundle.new"
      mv "$bundle.new" "$bundle"
      echo "$bundle has those of $own and of $# more files"
      """;

  private final PodVolume bundle =
      PodVolume.writable(Volumes.scratch("cert-bundle"), Paths.CERTIFICATES);
  private final List<PodVolume> sources = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  CaBundle(ReconcileView view, Trust trust) {
    trust.kubeRootVolume(KUBE_ROOT_CA).ifPresent(sources::add);
    trust.additionalVolume(ADDITIONAL_CA).ifPresent(sources::add);
    files.addAll(trust.files(KUBE_ROOT_CA, ADDITIONAL_CA));
    Optional<String> serviceCa = ServiceCa.configMap(view);
    serviceCa.ifPresent(
        name -> {
          sources.add(
              PodVolume.readOnly(Volumes.configMap("openshift-service-ca", name), SERVICE_CA));
          files.add(SERVICE_CA + "/" + ServiceCa.KEY);
        });
    ProxyCa.of(view)
        .ifPresent(
            ca -> {
              sources.add(ca.volume(PROXY_CA));
              files.add(ca.path(PROXY_CA));
            });
  }

  /** What a process needs that calls out. */
  Part part() {
    return new Part(
        List.of(
            // OpenSSL, and with it aiohttp; also httpx, on which the clients of models stand.
            new EnvVar("SSL_CERT_FILE", Paths.CERTIFICATE_BUNDLE, null),
            // requests and botocore, which have certificates of their own otherwise.
            new EnvVar("REQUESTS_CA_BUNDLE", Paths.CERTIFICATE_BUNDLE, null)),
        List.of(PodVolume.readOnly(bundle.volume(), Paths.CERTIFICATES)));
  }

  /** What only the init container sees. */
  List<PodVolume> sources() {
    return List.copyOf(sources);
  }

  /** The init container that writes the file, from the same image as the servers. */
  Container container(String image) {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "ca-bundle", Paths.CERTIFICATE_BUNDLE));
    command.addAll(files);
    return new ContainerBuilder()
        .withName("ca-bundle")
        .withImage(image)
        .withImagePullPolicy("Always")
        .withCommand(command)
        .withResources(Resources.of("10m", "32Mi", "128Mi"))
        .withSecurityContext(Restricted.container())
        .withVolumeMounts(sources.stream().map(PodVolume::mount).toList())
        .addToVolumeMounts(bundle.mount())
        .build();
  }
}
