// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.appserver.config.Paths;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.chat.ChatPod;
import io.openshift.ols.spi.toolkit.chat.ChatVolumes;
import io.openshift.ols.spi.toolkit.chat.api.ServingTls;
import io.openshift.ols.spi.toolkit.chat.trust.ProxyCa;
import io.openshift.ols.spi.toolkit.chat.trust.Trust;
import io.openshift.ols.spi.toolkit.workload.PodVolume;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/** What the container of the service sees of Secrets, ConfigMaps and scratch space. */
public final class AppServerVolumes {
  private final List<PodVolume> volumes = new ArrayList<>();

  public AppServerVolumes(ReconcileView view, ServingTls tls, Trust trust, ChatPod pod) {
    DatabaseEndpoint database = view.one(DatabaseEndpoint.KEY);
    String password = database.passwordSecret();
    addProviders(view.providers());
    volumes.add(ChatVolumes.secret(password, Paths.credentials(password)));
    volumes.add(ChatVolumes.servingCertificate(tls));
    volumes.add(
        PodVolume.readOnly(
            Volumes.configMap("cm-olsconfig", ObjectNames.APP_SERVER_CONFIG), Paths.CONFIG));
    pod.collected().ifPresent(volumes::add);
    addTrust(trust);
    ProxyCa.of(view).map(ca -> ca.volume(Paths.PROXY_CA)).ifPresent(volumes::add);
    pod.documents().ifPresent(volumes::add);
    ChatVolumes.databaseCa(database).ifPresent(volumes::add);
    volumes.add(PodVolume.writable(Volumes.scratch("tmp-writable-volume"), "/tmp"));
    volumes.addAll(ChatVolumes.mcpHeaders(ChatPod.servers(view)));
  }

  List<PodVolume> list() {
    return List.copyOf(volumes);
  }

  /** Two providers may share a Secret: it is mounted once. */
  private void addProviders(Providers providers) {
    ConfigFragment.all(providers.usable().stream().map(Providers.Usable::facts).toList())
        .secrets()
        .forEach(secret -> volumes.add(ChatVolumes.secret(secret, ChatVolumes.apiKeys(secret))));
  }

  private void addTrust(Trust trust) {
    trust.kubeRootVolume(Paths.KUBE_ROOT_CA).ifPresent(volumes::add);
    volumes.add(PodVolume.writable(Volumes.scratch("cert-bundle"), Paths.CERTIFICATE_BUNDLE));
    trust.additionalVolume(Paths.ADDITIONAL_CA).ifPresent(volumes::add);
  }
}
