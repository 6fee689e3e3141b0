// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.openshift.ols.backend.lcore.env.EnvName;
import io.openshift.ols.backend.lcore.env.ModelName;
import io.openshift.ols.spi.llm.NativeProvider;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider of {@code spec.llm} in the server's words, but for its credentials.
 *
 * @param provider what it is
 */
record ProductProvider(Providers.Usable provider) {
  private static final Pattern AWS =
      Pattern.compile(
          "https://bedrock-(?:mantle|runtime)\\.([a-z0-9-]+)\\.(?:api\\.aws|amazonaws\\.com)(?:/.*)?");

  /** The type in the table of the release. */
  static String type(Providers.Usable provider) {
    return provider
        .facts()
        .value()
        .nativeProvider()
        .map(NativeProvider::type)
        .orElse(provider.wireType());
  }

  void writeTo(ProviderConfig config) {
    FieldPath entry = config.entry();
    ProviderFacts facts = provider.facts().value();
    facts
        .nativeProvider()
        .map(own -> new NativeSettings(own.settings()))
        .ifPresent(
            settings ->
                settings.writeTo(
                    config, entry.field("config"), EnvName.of(facts.name(), "API_KEY")));
    facts.url().ifPresent(url -> address(config, url, entry.field("url")));
    fact(config, "project", facts.project());
    fact(config, "location", facts.location());
    fact(config, "api_version", facts.apiVersion());
    if (facts.deploymentName().isPresent() && facts.models().size() > 1) {
      config.note(
          entry.field("deploymentName"),
          "Llama Stack asks for this one, whichever of the models is meant",
          "list each model under a provider of its own");
    }
    if (config.type().isClient() && !config.has("allowed_models")) {
      ArrayNode names = JsonNodeFactory.instance.arrayNode();
      facts.models().stream()
          .map(m -> ModelName.atService(facts, m))
          .distinct()
          .forEach(names::add);
      config.write("allowed_models", names, entry.field("models"));
    }
  }

  /** An address that cannot be handed on would be another one: the service's own. */
  private static void address(ProviderConfig config, String url, FieldPath path) {
    Optional<String> region = config.type().region();
    if (region.isPresent()) {
      Matcher matcher = AWS.matcher(url);
      if (matcher.matches()) {
        config.write(region.get(), matcher.group(1), path);
      } else {
        config.problem(
            path,
            "Llama Stack finds the service at addresses of AWS only, by the region",
            "give one of these, as https://bedrock-mantle.us-east-1.api.aws");
      }
      return;
    }
    config
        .type()
        .endpoint()
        .ifPresentOrElse(
            field -> config.write(field, config.type().address(url), path),
            () ->
                config.problem(
                    path,
                    "Llama Stack finds the service by itself and takes no address",
                    "remove it"));
  }

  private static void fact(ProviderConfig config, String fact, Optional<String> value) {
    value.ifPresent(
        text ->
            config
                .type()
                .fact(fact)
                .ifPresentOrElse(
                    field -> config.write(field, text, config.entry()),
                    () ->
                        config.problem(
                            config.entry(),
                            "type \"%s\" has no field for the %s \"%s\""
                                .formatted(config.type().name(), fact, text),
                            "remove it, or choose another type")));
  }
}
