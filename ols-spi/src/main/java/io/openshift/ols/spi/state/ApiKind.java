// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.state;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.Comparator;

/**
 * A kind of object that an API server may serve.
 *
 * @param group the API group, empty for the core group
 * @param version the version, for example {@code v1}
 * @param kind the kind, for example {@code Deployment}
 * @param plural the name in URLs, for example {@code deployments}
 * @param namespaced whether its objects live in namespaces
 */
public record ApiKind(String group, String version, String kind, String plural, boolean namespaced)
    implements Comparable<ApiKind> {
  private static final Comparator<ApiKind> ORDER =
      Comparator.comparing(ApiKind::group)
          .thenComparing(ApiKind::kind)
          .thenComparing(ApiKind::version);

  /** The kind of a typed object of the fabric8 model. */
  public static ApiKind of(Class<? extends HasMetadata> type) {
    return new ApiKind(
        HasMetadata.getGroup(type),
        HasMetadata.getVersion(type),
        HasMetadata.getKind(type),
        HasMetadata.getPlural(type),
        Namespaced.class.isAssignableFrom(type));
  }

  /** Group and version as objects carry them: {@code apps/v1}, {@code v1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** Plural and group, the name of a custom resource definition: {@code deployments.apps}. */
  public String resource() {
    return group.isEmpty() ? plural : plural + "." + group;
  }

  @Override
  public int compareTo(ApiKind other) {
    return ORDER.compare(this, other);
  }
}
