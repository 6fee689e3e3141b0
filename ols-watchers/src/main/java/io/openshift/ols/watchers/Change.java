// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.watchers;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/** Decides whether an update of a watched object can matter; when in doubt, it does. */
@FunctionalInterface
public interface Change {

  boolean matters(GenericKubernetesResource before, GenericKubernetesResource after);
}
