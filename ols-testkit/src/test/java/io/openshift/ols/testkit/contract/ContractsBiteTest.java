// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.openshift.ols.spi.OlsPlugin;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.component.Component;
import io.openshift.ols.spi.component.ComponentId;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.mcp.ImmutableMcpServer;
import io.openshift.ols.spi.mcp.McpHeader;
import io.openshift.ols.spi.mcp.McpIntegration;
import io.openshift.ols.spi.mcp.McpServer;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.state.ApiKind;
import io.openshift.ols.spi.state.DesiredState;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plugins, backends, providers and integrations that break each of their checks. */
class ContractsBiteTest {

  @ParameterizedTest
  @CsvSource({
    "pluginIsNamed, id other than",
    "pluginIsBuiltForThisSpi, says SPI version 99",
    "pluginBringsSomething, brings nothing"
  })
  void badPluginIsTold(String check, String text) {
    assertThat(found(new PluginChecks(stage(new BadPlugin())).checks(), check))
        .singleElement()
        .asString()
        .contains(text);
  }

  @Test
  void usedNamesAndStrangeFieldsAreTold() {
    OlsPlugin twice =
        new LonePart(
            List.of(),
            List.of(fake("spec.ols.storage"), fake("spec.ols.nonsense")),
            List.of(),
            List.of());
    var checks = new PluginChecks(stage(twice));
    assertThat(found(checks.checks(), "namesAreUnique")).isNotEmpty();
    assertThat(found(checks.checks(), "consumedFieldsExist"))
        .singleElement()
        .asString()
        .startsWith("spec.ols.nonsense");
  }

  @Test
  void hiddenPluginIsTold() {
    assertThat(PluginChecks.registration(new BadPlugin()))
        .singleElement()
        .asString()
        .contains("public class");
  }

  @Test
  void clockAndClientAndFilesAreFound() {
    assertThat(Purity.findings(new BadPlugin(), BadPlugin.class.getName()))
        .extracting(Finding::text)
        .anyMatch(t -> t.contains("java.time.Instant.now"))
        .anyMatch(t -> t.contains("java.lang.System.getenv"))
        .anyMatch(t -> t.contains("java.nio.file.Files"))
        .anyMatch(t -> t.contains("io.fabric8.kubernetes.client.KubernetesClient"));
  }

  @Test
  void scanThatMissesThePluginIsTold() {
    assertThat(Purity.findings(new BadPlugin(), "com.example")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "typeCanBeWrittenInAResource, no resource can have",
    "everyDialectGetsAnAnswer, no wire type",
    "everyBackendKnowsTheWireType, use one of good",
    "factsHoldTheCredentials, no use of the Secret",
    "sameEntrySameFacts, different facts",
    "oddEntryIsAProblemAndNoException, throws",
    "problemsAreAboutTheEntry, outside of its entry",
    "noProblemQuotesAPassword, quotes the password",
    "membersExist, which no entry has"
  })
  void badProviderIsTold(String check, String text) {
    LlmProvider bad = new BadProvider();
    Stage stage =
        Stage.of(LonePart.of(bad), List.of(LonePart.of(new BadBackend())), Path.of("no-folder"));
    Stream<Check> checks = new ProviderChecks(bad, stage).checks();
    assertThat(found(checks, check)).isNotEmpty().anyMatch(f -> f.text().contains(text), text);
  }

  @ParameterizedTest
  @CsvSource({
    "integrationIsNamed, id other than",
    "sameScopeSameServers, different servers",
    "sameScopeSameProblems, different problems",
    "serversAreNamedAndHaveAnAddress, without an absolute http address",
    "headersFromSecretsAreCredentials, not among the credentials"
  })
  void badIntegrationIsTold(String check, String text) {
    McpIntegration bad = new BadIntegration();
    Stream<Check> checks = new IntegrationChecks(bad, stage(LonePart.of(bad))).checks();
    assertThat(found(checks, check)).isNotEmpty().anyMatch(f -> f.text().contains(text), text);
  }

  @Test
  void silentIntegrationIsTold() {
    McpIntegration silent = new SilentIntegration();
    Stream<Check> checks = new IntegrationChecks(silent, stage(LonePart.of(silent))).checks();
    assertThat(found(checks, "integrationBringsAServerInSomeScenario")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "unsupportedProviderIsRefused, does not report UnsupportedProvider",
    "unknownProviderIsRefused, does not report UnknownProviderType",
    "twoProvidersMayShareASecret, has two volumes",
    "apiEndpointNamesAPlannedService, offers 0 ApiEndpoints"
  })
  void badBackendIsTold(String check, String text) {
    Backend bad = new BadBackend();
    Stream<Check> checks = new BackendChecks(bad, stage(LonePart.of(bad))).checks();
    assertThat(found(checks, check)).isNotEmpty().anyMatch(f -> f.text().contains(text), text);
  }

  @Test
  void exemptionWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> new Exemption(Rule.PORTS_ARE_PROBED, "Deployment/a/b", " "))
        .hasMessageContaining("reason");
  }

  @Test
  void exemptionCoversItsSubjectAndItsRule() {
    Exemption exemption = new Exemption(Rule.PORTS_ARE_PROBED, "Deployment/a/*", "it has none");
    assertThat(exemption.covers(Rule.PORTS_ARE_PROBED, new Finding("Deployment/a/b", ""))).isTrue();
    assertThat(exemption.covers(Rule.PORTS_ARE_PROBED, new Finding("Deployment/c/b", "")))
        .isFalse();
    assertThat(exemption.covers(Rule.ROLES_ARE_COVERED, new Finding("Deployment/a/b", "")))
        .isFalse();
  }

  @Test
  void refusalListsWhatWasFound() {
    assertThatThrownBy(() -> Check.refuse("aName", List.of(new Finding("subject", "text"))))
        .isInstanceOf(AssertionError.class)
        .hasMessage("aName\n  subject: text");
  }

  private static Component fake(String path) {
    return FakeComponent.answering(view -> DesiredState.nothing()).consumes(path);
  }

  private static Stage stage(OlsPlugin plugin) {
    return Stage.of(plugin, List.of(), Path.of("no-such-folder"));
  }

  private static List<Finding> found(Stream<Check> checks, String name) {
    return checks
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow()
        .findings()
        .get()
        .toList();
  }

  private static final class BadPlugin implements OlsPlugin {
    @Override
    public String id() {
      return "Not An Id " + Instant.now() + System.getenv("HOME");
    }

    @Override
    public int spiVersion() {
      return 99;
    }

    @SuppressWarnings("UnusedMethod")
    private static boolean reads(Path file, KubernetesClient client) {
      return Files.exists(file) && client.getNamespace() != null;
    }
  }

  private static final class BadProvider implements LlmProvider {
    private int calls;

    @Override
    public String type() {
      return "Not a type";
    }

    @Override
    public WireType wireType(DialectId dialect) {
      return WireType.of("");
    }

    @Override
    public ConfigFragment<ProviderFacts> facts(ProviderEntry entry) {
      return ConfigFragment.of(ProviderFacts.from(entry).name("call " + calls++).build());
    }

    @Override
    public List<Problem> validate(ProviderEntry entry) {
      Objects.requireNonNull(entry.spec().getUrl(), "url");
      return List.of(
          Problem.user(
              ProblemCode.INVALID_VALUE,
              FieldPath.of("spec.ols"),
              "cannot use " + entry.spec().getUrl(),
              ""));
    }

    @Override
    public Set<String> members() {
      return Set.of("nonsense");
    }
  }

  private static final class BadIntegration implements McpIntegration {
    private int calls;

    @Override
    public String id() {
      return "Not an id";
    }

    @Override
    public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
      return List.of(
          ConfigFragment.of(
              ImmutableMcpServer.builder()
                  .name("server-" + calls++)
                  .url("nowhere")
                  .addHeaders(new McpHeader.FromSecret("a", "b", "c"))
                  .build()));
    }

    @Override
    public List<Problem> notes(ReferenceScope scope) {
      return List.of(
          Problem.user(ProblemCode.INVALID_VALUE, FieldPath.of("spec"), "call " + calls++, ""));
    }
  }

  private static final class SilentIntegration implements McpIntegration {
    @Override
    public String id() {
      return "silent";
    }

    @Override
    public List<ConfigFragment<McpServer>> servers(ReferenceScope scope) {
      return List.of();
    }
  }

  /** Plans a pod per provider entry without a look at what is wrong with it. */
  private static final class BadBackend implements Backend {
    @Override
    public ComponentId id() {
      return new ComponentId("bad");
    }

    @Override
    public String conditionType() {
      return "ApiReady";
    }

    @Override
    public DialectId dialect() {
      return new DialectId("bad");
    }

    @Override
    public SortedSet<String> wireTypes() {
      return new TreeSet<>(Set.of("good"));
    }

    @Override
    public Set<ApiKind> kinds() {
      return FakeComponent.making(FakeObjects.deployment(FakeObjects.container())).kinds();
    }

    @Override
    public DesiredState desiredState(ReconcileView view) {
      var volumes =
          view.providers().usable().stream()
              .flatMap(u -> u.facts().credentials().stream())
              .map(use -> FakeObjects.secretVolume(use.secret()))
              .toArray(Volume[]::new);
      return DesiredState.builder()
          .apply(FakeObjects.deployment(FakeObjects.container(), volumes))
          .build();
    }
  }
}
