// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.spi.llm;

import io.openshift.ols.api.v1alpha1.TlsSecurityProfile;
import io.openshift.ols.spi.mark.OlsValue;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a provider is, neutral to how a backend writes it. A provider tells those facts that its
 * service has; from where in the resource it takes them is its own affair. A backend whose target
 * has no place for a fact that is there says so, and drops none in silence.
 */
@Value.Immutable
@OlsValue
public interface ProviderFacts {
  /** The provider's name in the resource. */
  String name();

  /** Base address of the service; absent means the service's own default. */
  Optional<String> url();

  /** Secret with the credentials; absent for a service that asks for none. */
  Optional<String> credentialsSecret();

  /**
   * Key of that Secret that holds the whole credential; absent means that the credential is in keys
   * that the target knows by name.
   */
  Optional<String> credentialKey();

  /** What the service bills and keeps models under: a project, an account. */
  Optional<String> project();

  /** Region in which the models run, in the words of the service. */
  Optional<String> location();

  /** Version of the service's API, in the words of the service. */
  Optional<String> apiVersion();

  /** Name under which the service runs the models, where that is not the model's own. */
  Optional<String> deploymentName();

  /** TLS versions and ciphers towards the service; absent means the target's own choice. */
  Optional<TlsSecurityProfile> tlsProfile();

  /** What a stand-in answers; absent for everything that asks a service. */
  Optional<CannedAnswer> cannedAnswer();

  /** Type and settings in the target's own words; absent for a service that is known here. */
  Optional<NativeProvider> nativeProvider();

  List<ModelFacts> models();

  /**
   * What every entry may have: name, URL, TLS profile, Secret and models as they are. The other
   * facts are for the provider to add.
   */
  static ImmutableProviderFacts.Builder from(ProviderEntry entry) {
    var spec = entry.spec();
    var secret = spec.getCredentialsSecretRef();
    return ImmutableProviderFacts.builder()
        .name(Texts.orEmpty(spec.getName()))
        .url(Texts.present(spec.getUrl()))
        .tlsProfile(
            Optional.ofNullable(spec.getTlsSecurityProfile())
                .filter(profile -> Texts.present(profile.getType()).isPresent()))
        .credentialsSecret(Texts.present(secret == null ? null : secret.getName()))
        .models(spec.getModels().stream().map(ModelFacts::from).toList());
  }
}
