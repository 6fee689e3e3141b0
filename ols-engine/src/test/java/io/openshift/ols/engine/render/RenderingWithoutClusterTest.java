// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.engine.sample.FakeComponent;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.SampleBackends;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.state.DesiredState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingWithoutClusterTest {
  private static final List<OlsPlugin> PLUGINS =
      List.of(
          FakePlugin.ofBackends("backends", SampleBackends.filer()),
          FakePlugin.ofComponents(
              "components",
              new FakeComponent("teller")
                  .state(
                      view ->
                          DesiredState.builder()
                              .apply(
                                  Samples.configMap(
                                      "told", "known", "" + view.observed().isKnown()))
                              .build())));

  @Test
  void componentsKnowWhetherThereIsAClusterToLookAt() {
    Plan rendered =
        Rendering.of(
                new Planner(Catalog.of(PLUGINS), "filer"),
                Samples.config(Samples.spec()),
                Samples.facts(),
                Samples.SETTINGS,
                List.of())
            .plan();
    Plan planned = Samples.plan("filer", Samples.inputs(Map.of()), PLUGINS);

    assertThat(told(rendered)).isEqualTo("false");
    assertThat(told(planned)).isEqualTo("true");
  }

  private static String told(Plan plan) {
    return plan.objects()
        .get(Samples.id(ConfigMap.class, "told"))
        .manifest()
        .tree()
        .at("/data/known")
        .asText();
  }
}
