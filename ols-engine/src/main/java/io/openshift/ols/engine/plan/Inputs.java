// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.plan;

import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.spi.mark.OlsValue;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** All that was gathered for a pass; nothing after this reads. */
@Value.Immutable
@OlsValue
public interface Inputs {
  OlsConfig config();

  ClusterFacts facts();

  OperatorSettings settings();

  /** By object; one that is not here is missing. */
  Map<ReferenceId, ResolvedReference> references();

  LiveObjects live();

  /** Objects of an older operator, each with the label that it would bear today. */
  List<Manifest> former();
}
