// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigCrd;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.PlannedObject;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.render.AssumedFacts;
import io.openshift.ols.engine.render.Rendering;
import io.openshift.ols.operator.cluster.Kinds;
import io.openshift.ols.operator.render.Yaml;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.Owner;
import io.openshift.ols.spi.view.OperatorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that has to be in a cluster before the operator runs.
 *
 * @param planner with all loaded plugins
 * @param settings those of the operator to be
 * @param image the operator's image
 * @param arguments the command line in its pod, without the program
 */
public record InstallManifests(
    Planner planner, OperatorSettings settings, String image, List<String> arguments) {

  /** Documents in the order in which they can be made. */
  public String yaml() {
    StringBuilder text = new StringBuilder();
    OperatorWorkload workload = new OperatorWorkload(settings.namespace(), image, arguments);
    text.append(Yaml.text(tree(workload.home())));
    text.append("---\n").append(OlsConfigCrd.yaml().strip()).append('\n');
    roles().forEach(object -> text.append(Yaml.text(tree(object))));
    ownObjects().forEach(tree -> text.append(Yaml.text(tree)));
    text.append(Yaml.text(tree(workload.deployment())));
    return text.toString();
  }

  List<HasMetadata> roles() {
    OperatorRoles roles = new OperatorRoles(settings.namespace());
    OperatorRights rights = new OperatorRights(planner.catalog(), settings.namespace());
    List<HasMetadata> all = new ArrayList<>(roles.ofOperator(rights));
    all.addAll(roles.ofMonitoring());
    return all;
  }

  /**
   * What belongs to the operator and every cluster can hold: accounts and roles are there for
   * administrators before there is a resource, and go with the rest when all of this is deleted.
   */
  private List<ObjectNode> ownObjects() {
    OlsConfig none = new OlsConfig();
    none.getMetadata().setName(OlsConfig.NAME);
    Catalog catalog = planner.catalog();
    List<String> absent =
        catalog.kinds().stream().filter(Kinds::mayComeAndGo).map(ApiKind::resource).toList();
    return Rendering.of(
            planner,
            none,
            AssumedFacts.of(catalog, Optional.empty(), false, absent),
            settings,
            List.of())
        .plan()
        .objects()
        .values()
        .stream()
        .filter(object -> object.owner() == Owner.OPERATOR)
        .map(PlannedObject::manifest)
        .map(Manifest::tree)
        .toList();
  }

  private static ObjectNode tree(HasMetadata object) {
    return Manifest.of(object).tree();
  }
}
