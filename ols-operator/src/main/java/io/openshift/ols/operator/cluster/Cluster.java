// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.openshift.ols.api.names.ObjectNames;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.digest.Contents;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.OwnDeployment;
import io.openshift.ols.watchers.Change;
import io.openshift.ols.watchers.Changes;
import io.openshift.ols.watchers.ReferenceWatcher;
import io.openshift.ols.watchers.WatchSet;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/** All doors to one cluster, put together. */
public final class Cluster implements AutoCloseable {
  private static final Duration SYNC_TIMEOUT = Duration.ofSeconds(20);

  private final ApiClient client;
  private final String namespace;
  private final Set<ApiKind> produced;
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
   * @param catalog what the components have to do with
   * @param onChange calls for a pass
   * @param workers for writes, bounded; closed by the caller
   */
  public Cluster(
      KubernetesClient kubernetes,
      String namespace,
      Catalog catalog,
      Runnable onChange,
      ExecutorService workers,
      InstantSource clock) {
    this.client = new ApiClient(kubernetes);
    this.namespace = namespace;
    this.produced = catalog.produced();
    this.ownWatches =
        watches(kubernetes, Changes.ofOwnObjects(ObjectNames.FIELD_MANAGER), onChange);
    this.namedWatches = watches(kubernetes, Changes.ofContent(), onChange);
    this.own = new OwnObjects(ownWatches, namespace);
    this.references =
        new ReferenceWatcher(
            watches(kubernetes, Changes.ofContent(), onChange), Cluster::contentOf);
    NamedObjects named = new NamedObjects(namedWatches);
    this.probe = new ClusterProbe(kubernetes, namespace, catalog, named, references::find, clock);
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

  /** The Deployment of the operator itself; absent if it is not there or may not be read. */
  public Optional<OwnDeployment> ownDeployment() {
    ObjectId id =
        new ObjectId(ApiKind.of(Deployment.class), namespace, ObjectNames.OPERATOR_DEPLOYMENT);
    try {
      return client
          .get(id)
          .map(m -> new OwnDeployment(id.name(), m.tree().at("/metadata/uid").asText()));
    } catch (KubernetesClientException e) {
      if (isForbidden(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Watches our own objects of the kinds that components declared and that are usable.
   *
   * @throws KubernetesClientException if that fails: a pass that does not see what lives must not
   *     run
   */
  public void watchOwn(Set<ApiKind> usable) {
    Set<ApiKind> kinds = new TreeSet<>(usable);
    kinds.retainAll(produced);
    own.watch(kinds).forEach((kind, cause) -> fail(kind.kind(), cause));
  }

  /**
   * Watches exactly these references.
   *
   * @return what the operator may not watch; such a reference counts as missing
   * @throws KubernetesClientException if a watch fails for any other reason: what is not known must
   *     not be taken for missing
   */
  public List<Problem> watchReferences(Set<ReferenceId> wanted) {
    List<Problem> denied = new ArrayList<>();
    references
        .watch(wanted)
        .forEach(
            (id, cause) -> {
              if (!isForbidden(cause)) {
                fail(id.toString(), cause);
              }
              denied.add(
                  Problem.cluster(
                      ProblemCode.NO_ACCESS,
                      FieldPath.of("spec"),
                      "the operator may not watch %s in namespace %s".formatted(id, id.namespace()),
                      "let its role get, list and watch it"));
            });
    return denied;
  }

  private static void fail(String what, Throwable cause) {
    throw new KubernetesClientException("cannot watch " + what, cause);
  }

  private static boolean isForbidden(Throwable cause) {
    return cause instanceof KubernetesClientException e
        && e.getCode() == HttpURLConnection.HTTP_FORBIDDEN;
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
