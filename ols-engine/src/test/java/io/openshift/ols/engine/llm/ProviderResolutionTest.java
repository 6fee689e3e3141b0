// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.engine.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.openshift.ols.api.v1alpha1.OlsConfigSpec;
import io.openshift.ols.engine.catalog.Catalog;
import io.openshift.ols.engine.sample.FakePlugin;
import io.openshift.ols.engine.sample.FakeProvider;
import io.openshift.ols.engine.sample.SampleBackends;
import io.openshift.ols.engine.sample.Samples;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.ProblemKind;
import io.openshift.ols.spi.reference.ReloadClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderResolutionTest {
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              FakePlugin.ofProviders(
                  "llm",
                  new FakeProvider("plain", ReloadClass.ROLL),
                  new FakeProvider("exotic", ReloadClass.ROLL))));

  private static final String MAIN =
      "{name: main, type: plain, credentialsSecretRef: {name: k}, models: [{name: small}]}";

  @Test
  void providersComeInTheOrderOfTheResource() {
    Providers providers =
        resolve(
            SampleBackends.filer(),
            MAIN
                + ", {name: b, type: exotic, credentialsSecretRef: {name: k}, models: [{name: m}]}",
            "main",
            "small");

    assertThat(providers.problems()).isEmpty();
    assertThat(providers.usable()).extracting(u -> u.wireType()).containsExactly("plain", "exotic");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/llm/entries.csv", delimiter = '|')
  void entryThatCannotBeUsedIsNamedWithItsCure(String entry, String problem) {
    Providers providers = resolve(entry, "main", "small");

    assertThat(providers.problems()).singleElement().hasToString(problem);
    assertThat(providers.usable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          other | small | InvalidValue spec.ols.defaultProvider: no provider is named "other"; use one of main
          main  | large | InvalidValue spec.ols.defaultModel: provider "main" has no model "large"; use one of small
          null  | small | InvalidValue spec.ols.defaultProvider: is required; use one of main
          main  | null  | InvalidValue spec.ols.defaultModel: is required; use one of small
          """)
  void defaultThatIsNotListedIsNamedWithWhatIs(String provider, String model, String problem) {
    assertThat(resolve(MAIN, provider, model).problems()).singleElement().hasToString(problem);
  }

  @Test
  void providerThatIsListedTwiceIsSaidOnce() {
    assertThat(resolve(MAIN + ", " + MAIN, "main", "small").problems())
        .singleElement()
        .hasToString(
            "InvalidValue spec.llm.providers[1].name: provider \"main\" is listed twice; "
                + "give each provider a name of its own");
  }

  @Test
  void nameThatTheBackendDoesNotKnowIsTheAuthorsMistake() {
    Providers providers =
        resolve(SampleBackends.filer().wireTypes("open", "closed"), MAIN, "main", "small");

    assertThat(providers.usable()).isEmpty();
    assertThat(providers.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.kind()).isEqualTo(ProblemKind.INTERNAL))
        .hasToString(
            "UnsupportedProvider spec.llm.providers[0].type: provider type \"plain\" is \"plain\""
                + " to backend \"filer\", which knows no such name; report it to the plugin's"
                + " author: the names are closed, open");
    assertThat(resolve(SampleBackends.filer().wireTypes("plain"), MAIN, "main", "small").problems())
        .isEmpty();
  }

  @Test
  void usableProviderKnowsItsPlace() {
    Providers providers =
        resolve("{name: gone, type: odd, models: [{name: m}]}, " + MAIN, "main", "small");

    assertThat(providers.usable())
        .extracting(u -> u.path().text())
        .containsExactly("spec.llm.providers[1]");
  }

  @Test
  void providerThatFailsSpoilsItsOwnEntryOnly() {
    Catalog catalog =
        Catalog.of(
            List.of(FakePlugin.ofProviders("llm", new FakeProvider("plain", ReloadClass.ROLL))));
    OlsConfigSpec spec =
        Samples.spec(
            """
            llm:
              providers:
              - {name: bad, type: plain, credentialsSecretRef: {}, models: [{name: m}]}
              - {name: main, type: plain, credentialsSecretRef: {name: k}, models: [{name: m}]}
            """);
    LlmProvider careless = catalog.provider("plain").orElseThrow().part();

    Providers providers =
        ProviderResolution.resolve(
            Catalog.of(List.of(FakePlugin.ofProviders("llm", new Careless(careless)))),
            SampleBackends.filer(),
            spec);

    assertThat(providers.usable()).hasSize(1);
    assertThat(providers.problems())
        .singleElement()
        .hasToString(
            "InternalError spec.llm.providers[0]: provider type \"plain\" failed with "
                + "NoSuchElementException; report it to the plugin's author");
  }

  @Test
  void noProviderAtAllIsOneProblem() {
    assertThat(resolve("", "main", "small").problems())
        .singleElement()
        .hasToString(
            "InvalidValue spec.llm.providers: there is no LLM provider; list at least one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}
          {name: main}
          {type: plain}
          {name: main, type: plain, models: [{}]}
          """)
  void entryWithoutItsMembersIsAProblemAndNoCrash(String entry) {
    assertThat(resolve(entry, "main", "small").problems()).isNotEmpty();
  }

  private static Providers resolve(String entries, String provider, String model) {
    return resolve(SampleBackends.envy(), entries, provider, model);
  }

  private static Providers resolve(Backend backend, String entries, String provider, String model) {
    return ProviderResolution.resolve(
        CATALOG,
        backend,
        Samples.spec(
            "{llm: {providers: [%s]}, ols: {defaultProvider: %s, defaultModel: %s}}"
                .formatted(entries, provider, model)));
  }

  /** Forgets that an entry without a Secret is possible. */
  private record Careless(LlmProvider other) implements LlmProvider {
    @Override
    public String type() {
      return other.type();
    }

    @Override
    public WireType wireType(DialectId dialect) {
      return other.wireType(dialect);
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      return other.facts(entry);
    }

    @Override
    public boolean needsCredentials() {
      return false;
    }
  }
}
