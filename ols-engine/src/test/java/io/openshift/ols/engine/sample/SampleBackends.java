// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.sample;

import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.stream.Collectors;

/** Two backends that differ in all that the SPI leaves open. */
public final class SampleBackends {
  private SampleBackends() {}

  /** One container; credentials are files; its configuration is a ConfigMap. */
  public static FakeComponent filer() {
    return new FakeComponent("filer").consumes("spec.ols").state(SampleBackends::files);
  }

  /** Two containers, an adapter and a runtime; credentials are variables; no ConfigMap at all. */
  public static FakeComponent envy() {
    return new FakeComponent("envy").consumes("spec.ols").state(SampleBackends::variables);
  }

  private static DesiredState files(ReconcileView view) {
    DesiredState.Builder state = DesiredState.builder().apply(Samples.service("filer"));
    if (!view.providers().problems().isEmpty()) {
      Problem first = view.providers().problems().get(0);
      return state
          .hold(Samples.id(io.fabric8.kubernetes.api.model.ConfigMap.class, "filer-config"), first)
          .apply(Samples.deployment("filer", pod("")))
          .build();
    }
    String text =
        view.providers().usable().stream()
            .map(u -> u.facts().value().name() + ": " + u.wireType())
            .collect(Collectors.joining("\n"));
    String secrets =
        view.providers().usable().stream()
            .flatMap(u -> u.facts().secrets().stream())
            .distinct()
            .map(s -> "\n- {name: %s, secret: {secretName: %s}}".formatted(s, s))
            .collect(Collectors.joining());
    return state
        .apply(Samples.configMap("filer-config", "app.yaml", text))
        .apply(Samples.deployment("filer", pod(secrets)))
        .build();
  }

  private static String pod(String more) {
    return "containers: [{name: api, image: api:1}]\nvolumes:\n- {name: config, configMap: {name: filer-config}}"
        + more;
  }

  private static DesiredState variables(ReconcileView view) {
    String env =
        view.providers().usable().stream()
            .flatMap(u -> u.facts().credentials().stream())
            .map(
                c ->
                    "{name: KEY, valueFrom: {secretKeyRef: {name: %s, key: apitoken}}}"
                        .formatted(c.secret()))
            .distinct()
            .collect(Collectors.joining(","));
    return DesiredState.builder()
        .apply(Samples.service("envy"))
        .apply(
            Samples.deployment(
                "envy",
                """
                containers:
                - {name: adapter, image: adapter:1}
                - {name: runtime, image: runtime:1, env: [%s]}
                """
                    .formatted(env)))
        .build();
  }
}
