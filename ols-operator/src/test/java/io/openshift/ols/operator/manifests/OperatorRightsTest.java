// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodTemplate;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.component.AccessRule;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rights for a plugin of somebody else's. */
class OperatorRightsTest {
  private static final ApiKind LOCAL = ApiKind.of(PodTemplate.class);
  private static final ApiKind GATEWAY =
      new ApiKind("example.com", "v1", "Gateway", "gateways", false);
  private static final ApiKind SWITCH =
      new ApiKind("example.com", "v1", "Switch", "switches", false);

  @Test
  void itsKindsAreAllowedWhereTheyLive() {
    assertThat(allowed(rights(Set.of()).here(), "podtemplates"))
        .containsExactly("[] [create, delete, get, list, patch, watch]");
    assertThat(allowed(rights(Set.of()).everywhere(), "podtemplates")).isEmpty();
  }

  @Test
  void ofAKindInNoNamespaceOnlyTheObjectsThatItNamesAreAllowed() {
    assertThat(allowed(rights(Set.of()).everywhere(), "gateways"))
        .containsExactly("[] [create, delete, get, list, patch, watch]");
    assertThat(allowed(rights(Set.of(new ObjectId(GATEWAY, "", "mine"))).everywhere(), "gateways"))
        .containsExactly("[] [list, watch]", "[mine] [create, delete, get, patch]");
  }

  @Test
  void whatItEditsIsNeitherMadeNorDeleted() {
    assertThat(allowed(rights(Set.of()).everywhere(), "switches"))
        .containsExactly("[main] [get, list, patch, watch]");
  }

  @Test
  void whatItsRolesHandOnIsAllowed() {
    assertThat(allowed(rights(Set.of()).everywhere(), "nodes")).containsExactly("[] [get]");
  }

  @Test
  void definitionsOfItsKindsAreFollowedByName() {
    assertThat(allowed(rights(Set.of()).everywhere(), "customresourcedefinitions"))
        .containsExactly(
            "[clusterversions.config.openshift.io, gateways.example.com, switches.example.com]"
                + " [list, watch]");
  }

  private static List<String> allowed(List<PolicyRule> rules, String resource) {
    return rules.stream()
        .filter(rule -> rule.getResources().contains(resource))
        .map(rule -> rule.getResourceNames() + " " + rule.getVerbs())
        .toList();
  }

  private static OperatorRights rights(Set<ObjectId> named) {
    return new OperatorRights(Catalog.of(List.of(new ForeignPlugin(new Foreign(named)))), "here");
  }

  private record ForeignPlugin(Component component) implements OlsPlugin {
    @Override
    public String id() {
      return "foreign.example.com";
    }

    @Override
    public int spiVersion() {
      return SpiVersion.CURRENT;
    }

    @Override
    public List<Component> components() {
      return List.of(component);
    }
  }

  private record Foreign(Set<ObjectId> named) implements Component {
    @Override
    public ComponentId id() {
      return new ComponentId("foreign");
    }

    @Override
    public String conditionType() {
      return "ForeignReady";
    }

    @Override
    public Set<ApiKind> kinds() {
      return Set.of(LOCAL, GATEWAY);
    }

    @Override
    public Set<ObjectId> namedObjects(String namespace) {
      return named;
    }

    @Override
    public Set<ObjectId> edits() {
      return Set.of(new ObjectId(SWITCH, "", "main"));
    }

    @Override
    public Set<AccessRule> access() {
      return Set.of(new AccessRule("", List.of("nodes"), List.of(), List.of("get")));
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      return DesiredState.nothing();
    }
  }
}
