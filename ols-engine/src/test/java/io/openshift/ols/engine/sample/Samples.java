// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.engine.authority.Issued;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.observe.LiveObjects;
import io.openshift.ols.engine.plan.Draft;
import io.openshift.ols.engine.plan.GeneratedValue;
import io.openshift.ols.engine.plan.ImmutableInputs;
import io.openshift.ols.engine.plan.Inputs;
import io.openshift.ols.engine.plan.Plan;
import io.openshift.ols.engine.plan.Planner;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.reference.ReferenceId;
import io.openshift.ols.spi.reference.ReferenceKind;
import io.openshift.ols.spi.reference.ResolvedReference;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.Manifest;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Small values that most tests need. */
public final class Samples {
  public static final String NAMESPACE = "openshift-lightspeed";
  public static final String UID = "1e0f";

  public static final Set<ApiKind> KINDS =
      Set.of(
          ApiKind.of(ConfigMap.class),
          ApiKind.of(Deployment.class),
          ApiKind.of(PersistentVolumeClaim.class),
          ApiKind.of(Secret.class),
          ApiKind.of(Service.class));

  public static final OperatorSettings SETTINGS =
      ImmutableOperatorSettings.builder().namespace(NAMESPACE).version("1.2.3").build();

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Samples() {}

  public static ClusterFacts facts() {
    return ImmutableClusterFacts.builder().usable(KINDS).serviceCa(true).build();
  }

  /** A spec with one provider {@code main} and its model {@code small}. */
  public static OlsConfigSpec spec() {
    return spec(
        """
        llm:
          providers:
          - {name: main, type: plain, credentialsSecretRef: {name: main-key}, models: [{name: small}]}
        ols: {defaultProvider: main, defaultModel: small}
        """);
  }

  public static OlsConfigSpec spec(String yaml) {
    return read(yaml, OlsConfigSpec.class);
  }

  public static OlsConfig config(OlsConfigSpec spec) {
    OlsConfig config = new OlsConfig();
    config.getMetadata().setName(OlsConfig.NAME);
    config.getMetadata().setUid(UID);
    config.setSpec(spec);
    return config;
  }

  public static Inputs inputs(Map<ReferenceId, ResolvedReference> references) {
    return ImmutableInputs.builder()
        .config(config(spec()))
        .facts(facts())
        .settings(SETTINGS)
        .references(references)
        .live(LiveObjects.none())
        .build();
  }

  public static Plan plan(String backend, Inputs inputs, Collection<? extends OlsPlugin> plugins) {
    Planner planner = new Planner(Catalog.of(plugins), backend);
    Draft draft = planner.draft(inputs);
    Map<ObjectId, GeneratedValue> values = new HashMap<>();
    draft
        .generatedSecrets()
        .forEach(
            s -> values.put(s.id(), GeneratedValue.decide(s, Optional.empty(), false, bound -> 1)));
    return planner.plan(draft, values, Issued.nothing());
  }

  public static ReferenceId secretId(String name) {
    return new ReferenceId(ReferenceKind.SECRET, NAMESPACE, name);
  }

  public static ReferenceId configMapId(String name) {
    return new ReferenceId(ReferenceKind.CONFIG_MAP, NAMESPACE, name);
  }

  /** Content from key, value, key, value. */
  public static ResolvedReference content(String... pairs) {
    Map<String, byte[]> data = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      data.put(pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return ResolvedReference.found(data);
  }

  public static <T extends io.fabric8.kubernetes.api.model.HasMetadata> ObjectId id(
      Class<T> type, String name) {
    return new ObjectId(ApiKind.of(type), NAMESPACE, name);
  }

  public static ConfigMap configMap(String name, String key, String value) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE)
        .endMetadata()
        .addToData(key, value)
        .build();
  }

  public static Service service(String name) {
    return new ServiceBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace(NAMESPACE)
        .endMetadata()
        .build();
  }

  /** A Deployment whose pod template's spec is this YAML. */
  public static Deployment deployment(String name, String podSpec) {
    Deployment deployment =
        read(
            """
            metadata: {name: %s, namespace: %s}
            spec: {selector: {matchLabels: {app: %s}}, template: {metadata: {labels: {app: %s}}}}
            """
                .formatted(name, NAMESPACE, name, name),
            Deployment.class);
    deployment
        .getSpec()
        .getTemplate()
        .setSpec(read(podSpec, io.fabric8.kubernetes.api.model.PodSpec.class));
    return deployment;
  }

  public static Manifest manifest(io.fabric8.kubernetes.api.model.HasMetadata object) {
    return Manifest.of(object);
  }

  public static <T> T read(String yaml, Class<T> type) {
    try {
      return YAML.readValue(yaml, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
