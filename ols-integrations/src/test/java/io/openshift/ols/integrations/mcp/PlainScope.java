// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.mcp;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.openshift.ols.api.v1alpha1.OlsConfig;
import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.spi.view.ClusterFacts;
import io.openshift.ols.spi.view.ImageKey;
import io.openshift.ols.spi.view.ImmutableClusterFacts;
import io.openshift.ols.spi.view.ImmutableOperatorSettings;
import io.openshift.ols.spi.view.OperatorSettings;
import io.openshift.ols.spi.view.ReferenceScope;
import java.util.Optional;

/**
 * What an integration knows of a resource.
 *
 * @param config the resource
 */
record PlainScope(OlsConfig config) implements ReferenceScope {

  /** A resource with these members of {@code spec.ols}, in flow style. */
  static PlainScope ofOls(String ols) {
    return of("ols: " + ols);
  }

  /** A resource with these members of {@code spec}, in flow style. */
  static PlainScope of(String spec) {
    String text = "spec: {llm: {providers: []}, " + spec + "}";
    return new PlainScope(Serialization.unmarshal(text, OlsConfig.class));
  }

  @Override
  public OlsConfigSpec spec() {
    return config.getSpec();
  }

  @Override
  public ClusterFacts facts() {
    return ImmutableClusterFacts.builder().serviceCa(true).build();
  }

  @Override
  public OperatorSettings settings() {
    return ImmutableOperatorSettings.builder().namespace("lightspeed").version("1").build();
  }

  @Override
  public String image(ImageKey key) {
    return key.flag();
  }

  @Override
  public <T> Optional<T> extension(Class<T> type) {
    return Optional.empty();
  }
}
