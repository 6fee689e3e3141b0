// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.workload;

import io.fabric8.kubernetes.api.model.Volume;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.backend.appserver.collect.Collecting;
import io.openshift.ols.backend.appserver.collect.Exporter;
import io.openshift.ols.backend.appserver.config.Paths;
import io.openshift.ols.backend.appserver.config.ProxyCa;
import io.openshift.ols.backend.appserver.config.Trust;
import io.openshift.ols.backend.appserver.rag.Rag;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.toolkit.names.DnsName;
import io.openshift.ols.spi.toolkit.trust.CaConfigMap;
import io.openshift.ols.spi.toolkit.workload.Volumes;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What the container of the service sees of Secrets, ConfigMaps and scratch space. */
public final class AppServerVolumes {
  private final List<PodVolume> volumes = new ArrayList<>();

  public AppServerVolumes(
      ReconcileView view,
      ServingTls tls,
      Trust trust,
      Collecting collecting,
      List<ConfigFragment<McpServer>> mcpServers) {
    DatabaseEndpoint database = view.one(DatabaseEndpoint.KEY);
    addProviders(view.providers());
    addPassword(database);
    addServingCertificate(tls);
    volumes.add(
        PodVolume.readOnly(
            Volumes.configMap("cm-olsconfig", ObjectNames.APP_SERVER_CONFIG), Paths.CONFIG));
    addCollected(collecting);
    addTrust(trust);
    ProxyCa.of(view).ifPresent(this::addProxyCa);
    addDocuments(view);
    addDatabaseCa(database);
    volumes.add(PodVolume.writable(Volumes.scratch("tmp-writable-volume"), "/tmp"));
    addHeaders(mcpServers);
  }

  List<PodVolume> list() {
    return List.copyOf(volumes);
  }

  /** Two providers may share a Secret: it is mounted once. */
  private void addProviders(Providers providers) {
    ConfigFragment.all(providers.usable().stream().map(Providers.Usable::facts).toList())
        .secrets()
        .forEach(
            secret -> volumes.add(PodVolume.readOnly(secretVolume(secret), Paths.apiKeys(secret))));
  }

  private void addPassword(DatabaseEndpoint database) {
    String secret = database.passwordSecret();
    volumes.add(PodVolume.readOnly(secretVolume(secret), Paths.credentials(secret)));
  }

  /** The volume keeps its name whichever Secret it shows. */
  private void addServingCertificate(ServingTls tls) {
    String name = Volumes.secretName(ObjectNames.APP_SERVER_TLS_SECRET);
    volumes.add(
        PodVolume.readOnly(
            Volumes.secret(name, tls.secret(), Volumes.READABLE), Paths.SERVING_CERTIFICATE));
  }

  private void addTrust(Trust trust) {
    if (!trust.kubeRoot().keys().isEmpty()) {
      Volume volume = authorities("openshift-ca", trust.kubeRoot());
      volumes.add(PodVolume.readOnly(volume, Paths.KUBE_ROOT_CA));
    }
    volumes.add(PodVolume.writable(Volumes.scratch("cert-bundle"), Paths.CERTIFICATE_BUNDLE));
    trust
        .additional()
        .map(ca -> authorities("additional-ca", ca))
        .map(volume -> PodVolume.readOnly(volume, Paths.ADDITIONAL_CA))
        .ifPresent(volumes::add);
  }

  /** The service reads whole directories: what cannot be used is not there. */
  private static Volume authorities(String volume, CaConfigMap ca) {
    SortedMap<String, String> files = ca.files();
    boolean asIs = ca.complete() && files.entrySet().stream().allMatch(AppServerVolumes::isAsIs);
    return asIs
        ? Volumes.configMap(volume, ca.name())
        : Volumes.configMap(volume, ca.name(), files);
  }

  private static boolean isAsIs(Map.Entry<String, String> keyAndFile) {
    return keyAndFile.getKey().equals(keyAndFile.getValue());
  }

  private void addCollected(Collecting collecting) {
    if (collecting.isOn()) {
      Volume volume = Volumes.scratch(Exporter.DATA_VOLUME);
      volumes.add(PodVolume.writable(volume, Collecting.DIRECTORY));
    }
  }

  private void addProxyCa(ProxyCa ca) {
    Volume volume = Volumes.configMap("proxy-ca", ca.configMap(), ca.files());
    volumes.add(PodVolume.readOnly(volume, Paths.PROXY_CA));
  }

  private void addDocuments(ReconcileView view) {
    if (!Rag.of(view).isEmpty()) {
      volumes.add(PodVolume.writable(Volumes.scratch(Rag.VOLUME), Rag.DIRECTORY));
    }
  }

  private void addDatabaseCa(DatabaseEndpoint database) {
    database
        .caConfigMap()
        .map(name -> Volumes.configMap("cm-olspostgresca", name))
        .map(volume -> PodVolume.readOnly(volume, Paths.DATABASE_CA))
        .ifPresent(volumes::add);
  }

  private void addHeaders(List<ConfigFragment<McpServer>> servers) {
    for (String secret : ConfigFragment.all(servers).secrets()) {
      Volume volume = Volumes.secret(DnsName.label("header-" + secret), secret, Volumes.READABLE);
      volumes.add(PodVolume.readOnly(volume, Paths.mcpHeaders(secret)));
    }
  }

  private static Volume secretVolume(String secret) {
    return Volumes.secret(Volumes.secretName(secret), secret, Volumes.READABLE);
  }
}
