// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.cluster;

import io.openshift.ols.api.names.LabelKeys;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.toolkit.names.Labels;
import io.openshift.ols.watchers.Watch;
import io.openshift.ols.watchers.WatchSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lives of the operator's own objects and of their pods, kept by watches. */
public final class OwnObjects {
  private final WatchSet watches;
  private final String namespace;
  private final Map<ApiKind, Watch> byKind = new HashMap<>();
  private final Watch pods;

  public OwnObjects(WatchSet watches, String namespace) {
    this.watches = watches;
    this.namespace = namespace;
    this.pods = Watch.byLabel(Kinds.POD, namespace, LabelKeys.MANAGED_BY, Labels.MANAGER);
  }

  /**
   * Watches the operator's own objects of these kinds, and its pods.
   *
   * @return the kinds that cannot be watched, with the reasons
   */
  public Map<ApiKind, Throwable> watch(Set<ApiKind> kinds) {
    byKind.clear();
    kinds.forEach(k -> byKind.put(k, Watch.byLabel(k, namespace, LabelKeys.OWNER_COMPONENT)));
    List<Watch> wanted = new ArrayList<>(byKind.values());
    wanted.add(pods);
    Map<ApiKind, Throwable> failures = new HashMap<>();
    watches.ensure(wanted).forEach((w, cause) -> failures.put(w.kind(), cause));
    return failures;
  }

  public LiveObjects live() {
    return new LiveObjects(objects(), watches.list(pods));
  }

  /** Our objects of all kinds. */
  public Collection<Manifest> objects() {
    List<Manifest> all = new ArrayList<>();
    byKind.values().forEach(w -> all.addAll(watches.list(w)));
    return all;
  }

  /** What bears no label of ours is no business of a watch. */
  void wrote(Manifest manifest) {
    Watch watch = byKind.get(manifest.id().kind());
    if (watch != null && manifest.label(LabelKeys.OWNER_COMPONENT).isPresent()) {
      watches.wrote(watch, manifest);
    }
  }

  void deleted(Manifest manifest) {
    Watch watch = byKind.get(manifest.id().kind());
    if (watch != null) {
      watches.deleted(watch, manifest);
    }
  }
}
