// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a provider is, neutral to how a backend writes it. */
@Value.Immutable
@OlsValue
public interface ProviderFacts {
  /** The provider's name in the resource. */
  String name();

  /** Base address of the service; absent means the service's own default. */
  Optional<String> url();

  /** Secret with the credentials; absent for a service that asks for none. */
  Optional<String> credentialsSecret();

  List<ModelFacts> models();

  /** The provider of the resource as it is: one URL, one Secret, its models. */
  static ImmutableProviderFacts.Builder from(ProviderEntry entry) {
    var spec = entry.spec();
    var secret = spec.getCredentialsSecretRef();
    return ImmutableProviderFacts.builder()
        .name(Texts.orEmpty(spec.getName()))
        .url(Texts.present(spec.getUrl()))
        .credentialsSecret(Texts.present(secret == null ? null : secret.getName()))
        .models(spec.getModels().stream().map(ModelFacts::from).toList());
  }
}
