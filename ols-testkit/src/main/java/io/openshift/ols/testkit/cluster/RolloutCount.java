// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.cluster;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts changes of pod templates, by Deployment name. */
final class RolloutCount {

  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(String uid, long generation, String template, int rollouts) {}

  void note(Deployment deployment) {
    Seen now = seen(deployment);
    seen.merge(
        deployment.getMetadata().getName(),
        now,
        (before, any) -> {
          boolean same = before.uid.equals(now.uid);
          int more = same && !before.template.equals(now.template) ? 1 : 0;
          return new Seen(now.uid, now.generation, now.template, before.rollouts + more);
        });
  }

  /** Whether this state of the Deployment, or a later one, has been noted. */
  boolean hasNoted(Deployment deployment) {
    Seen last = seen.get(deployment.getMetadata().getName());
    return last != null
        && last.uid.equals(deployment.getMetadata().getUid())
        && last.generation >= deployment.getMetadata().getGeneration();
  }

  int of(String deployment) {
    Seen last = seen.get(deployment);
    return last == null ? 0 : last.rollouts;
  }

  private static Seen seen(Deployment deployment) {
    return new Seen(
        deployment.getMetadata().getUid(),
        deployment.getMetadata().getGeneration(),
        Serialization.asJson(deployment.getSpec().getTemplate()),
        0);
  }
}
