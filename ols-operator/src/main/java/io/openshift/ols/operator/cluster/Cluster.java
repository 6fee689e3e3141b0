// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.watchers.Change;
import io.openshift.ols.watchers.Changes;
import io.openshift.ols.watchers.ReferenceWatcher;
import io.openshift.ols.watchers.WatchSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** All doors to one cluster, put together. */
public final class Cluster implements AutoCloseable {
  private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(20);

  private final ApiClient client;
  private final WatchSet ownWatches;
  private final WatchSet namedWatches;
  private final OwnObjects own;
  private final ReferenceWatcher references;
  private final ClusterProbe probe;
  private final ObjectWriter writer;
  private final WritePool pool;
  private final SharedEdits sharedEdits;
  private final StatusWriter status;

  /**
   * @param kinds every kind that components declared
   * @param onChange calls for a pass
   * @param workers for writes, bounded; closed by the caller
   */
  public Cluster(
      KubernetesClient kubernetes,
      String namespace,
      Collection<ApiKind> kinds,
      Runnable onChange,
      ExecutorService workers,
      InstantSource clock) {
    this.client = new ApiClient(kubernetes);
    this.ownWatches =
        watches(kubernetes, Changes.ofOwnObjects(ObjectNames.FIELD_MANAGER), onChange);
    this.namedWatches = watches(kubernetes, Changes.ofContent(), onChange);
    this.own = new OwnObjects(ownWatches, namespace);
    this.references =
        new ReferenceWatcher(
            watches(kubernetes, Changes.ofContent(), onChange), Cluster::contentOf);
    NamedObjects named = new NamedObjects(namedWatches);
    this.probe = new ClusterProbe(kubernetes, namespace, kinds, named, clock);
    this.writer = new ObjectWriter(client, own);
    this.pool = new WritePool(workers);
    this.sharedEdits = new SharedEdits(client, named);
    this.status = new StatusWriter(client);
  }

  public ApiClient client() {
    return client;
  }

  public OwnObjects own() {
    return own;
  }

  /** Watches our own objects of the kinds that components declared and that are usable. */
  public void watchOwn(Set<ApiKind> usable) {
    own.watch(
        usable.stream().filter(k -> !k.equals(Kinds.CLUSTER_VERSION)).collect(Collectors.toSet()));
  }

  public ReferenceWatcher references() {
    return references;
  }

  public ClusterProbe probe() {
    return probe;
  }

  public ObjectWriter writer() {
    return writer;
  }

  public WritePool pool() {
    return pool;
  }

  public SharedEdits sharedEdits() {
    return sharedEdits;
  }

  public StatusWriter status() {
    return status;
  }

  @Override
  public void close() {
    references.close();
    namedWatches.close();
    ownWatches.close();
  }

  private static WatchSet watches(KubernetesClient client, Change change, Runnable onChange) {
    return new WatchSet(client, change, onChange, SYNC_TIMEOUT);
  }

  private static Map<String, byte[]> contentOf(Manifest manifest) {
    ReferenceId id = Contents.idOf(manifest.id()).orElseThrow();
    return Contents.dataOf(id, manifest.tree());
  }
}
