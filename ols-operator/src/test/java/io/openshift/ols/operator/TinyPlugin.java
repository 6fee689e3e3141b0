// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.operator;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.SpiVersion;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.reference.KeyRule;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.state.GeneratedSecret;
import io.openshift.ols.spi.state.ObjectId;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest product: one Deployment, one ConfigMap, one generated Secret and one Secret that the
 * user owns, so that the pass can be looked at without a real backend around it.
 */
final class TinyPlugin implements OlsPlugin {
  static final String BACKEND = "tiny";
  static final String NAME = "tiny";
  static final String CONFIG = "tiny-config";
  static final String PASSWORD = "tiny-password";
  static final String USER_SECRET = "tiny-key";
  static final String KEY = "token";
  private static final Map<String, String> LABELS =
      Map.of("app", "tiny", "app.kubernetes.io/managed-by", "lightspeed-operator");

  @Override
  public String id() {
    return "tiny";
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public List<Backend> backends() {
    return List.of(new Tiny());
  }

  @Override
  public List<LlmProvider> llmProviders() {
    return List.of(new TinyProvider());
  }

  private static final class TinyProvider implements LlmProvider {
    @Override
    public String type() {
      return "openai";
    }

    @Override
    public WireType wireType(DialectId dialect) {
      return WireType.of("openai");
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      return ConfigFragment.of(ProviderFacts.from(entry).build());
    }
  }

  private static final class Tiny implements Backend {
    @Override
    public ComponentId id() {
      return new ComponentId(BACKEND);
    }

    @Override
    public String conditionType() {
      return "ApiReady";
    }

    @Override
    public DialectId dialect() {
      return new DialectId("tiny");
    }

    @Override
    public Set<ApiKind> kinds() {
      return Set.of(
          ApiKind.of(Deployment.class), ApiKind.of(ConfigMap.class), ApiKind.of(Secret.class));
    }

    @Override
    public Set<ExternalReference> references(ReferenceScope scope) {
      return Set.of(
          ExternalReference.secret(USER_SECRET)
              .purpose("tiny")
              .path(FieldPath.of("spec.ols.tlsConfig"))
              .keys(KeyRule.of(KEY))
              .build());
    }

    @Override
    public Set<FieldPath> consumes() {
      return Set.of(FieldPath.of("spec.ols"), FieldPath.of("spec.llm"));
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      String namespace = view.namespace();
      return DesiredState.builder()
          .apply(
              new ConfigMapBuilder()
                  .withNewMetadata()
                  .withName(CONFIG)
                  .withNamespace(namespace)
                  .endMetadata()
                  .addToData("model", view.spec().getOls().getDefaultModel())
                  .build())
          .generate(
              new GeneratedSecret(
                  new ObjectId(ApiKind.of(Secret.class), namespace, PASSWORD),
                  Map.of(),
                  "password",
                  24,
                  Optional.empty()))
          .apply(deployment(namespace))
          .build();
    }

    private static Deployment deployment(String namespace) {
      return new DeploymentBuilder()
          .withNewMetadata()
          .withName(NAME)
          .withNamespace(namespace)
          .endMetadata()
          .withNewSpec()
          .withReplicas(1)
          .withNewSelector()
          .withMatchLabels(LABELS)
          .endSelector()
          .withNewTemplate()
          .withNewMetadata()
          .withLabels(LABELS)
          .endMetadata()
          .withNewSpec()
          .addNewContainer()
          .withName("main")
          .withImage("example.com/tiny:1")
          .addNewEnv()
          .withName("PASSWORD")
          .withNewValueFrom()
          .withNewSecretKeyRef("password", PASSWORD, false)
          .endValueFrom()
          .endEnv()
          .addNewVolumeMount()
          .withName("config")
          .withMountPath("/config")
          .endVolumeMount()
          .addNewVolumeMount()
          .withName("key")
          .withMountPath("/key")
          .endVolumeMount()
          .endContainer()
          .addNewVolume()
          .withName("config")
          .withNewConfigMap()
          .withName(CONFIG)
          .endConfigMap()
          .endVolume()
          .addNewVolume()
          .withName("key")
          .withNewSecret()
          .withSecretName(USER_SECRET)
          .endSecret()
          .endVolume()
          .endSpec()
          .endTemplate()
          .endSpec()
          .build();
    }
  }
}
