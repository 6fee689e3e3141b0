// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/**
 * The one resource that describes an installation of Lightspeed. It is cluster scoped, and only the
 * object named {@link #NAME} counts.
 *
 * <p>Spec and status are immutable values; the shell and the Kubernetes types inside are not.
 */
@Group("ols.openshift.io")
@Version("v1alpha1")
@Kind("OLSConfig")
@Plural("olsconfigs")
@Singular("olsconfig")
public class OlsConfig extends CustomResource<OlsConfigSpec, OlsConfigStatus> {

  /** The only name that the API server admits. */
  public static final String NAME = "cluster";

  private static final long serialVersionUID = 1L;

  /** Absent until it is read or set: fabric8 would otherwise try to instantiate an interface. */
  @Override
  protected @Nullable OlsConfigSpec initSpec() {
    return null;
  }

  /** Absent until it is read or set, so that a new object carries no empty status. */
  @Override
  protected @Nullable OlsConfigStatus initStatus() {
    return null;
  }
}
