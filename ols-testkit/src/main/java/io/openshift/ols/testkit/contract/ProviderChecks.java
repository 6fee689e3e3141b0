// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.testkit.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.openshift.ols.api.v1alpha1.ImmutableModelSpec;
import io.openshift.ols.api.v1alpha1.ImmutableProviderSpec;
import io.openshift.ols.spi.backend.Backend;
import io.openshift.ols.spi.fragment.ConfigFragment;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.DialectId;
import io.openshift.ols.spi.llm.LlmProvider;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.llm.ProviderFacts;
import io.openshift.ols.spi.llm.WireType;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for every LLM provider. */
final class ProviderChecks {
  /** As the schema has it: a plain word of the house, or a name below a domain. */
  private static final Pattern TYPE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9_]*|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+/[a-z0-9]([-.a-z0-9]*[a-z0-9])?");

  private static final FieldPath PATH = FieldPath.of("spec.llm.providers[0]");
  private static final String SECRET = "llm-key";
  private static final String PASSWORD = "canary-of-the-address";

  private final LlmProvider provider;
  private final List<Backend> backends;
  private final List<DialectId> dialects;
  private final String subject;

  ProviderChecks(LlmProvider provider, Stage stage) {
    this.provider = provider;
    this.subject = "LLM provider " + provider.type();
    this.backends = stage.loaded().stream().flatMap(p -> p.backends().stream()).toList();
    Set<String> known = new TreeSet<>(Set.of("appserver", "lcore"));
    backends.forEach(b -> known.add(b.dialect().text()));
    this.dialects = known.stream().map(DialectId::new).toList();
  }

  Stream<Check> checks() {
    return Stream.of(
        new Check("typeCanBeWrittenInAResource", this::type),
        new Check("everyDialectGetsAnAnswer", this::wireTypes),
        new Check("everyBackendKnowsTheWireType", this::strangers),
        new Check("factsHoldTheCredentials", this::credentials),
        new Check("sameEntrySameFacts", this::repeated),
        new Check("oddEntryIsAProblemAndNoException", this::oddEntries),
        new Check("problemsAreAboutTheEntry", this::places),
        new Check("noProblemQuotesAPassword", this::quotes),
        new Check("membersExist", this::members));
  }

  private Stream<Finding> type() {
    return when(
        !TYPE.matcher(provider.type()).matches(),
        "has a type that no resource can have; write it as acme.example.com/llm");
  }

  private Stream<Finding> wireTypes() {
    return dialects.stream()
        .filter(dialect -> !isAnswer(provider.wireType(dialect)))
        .map(d -> new Finding(subject, "has no wire type for dialect \"%s\"".formatted(d)));
  }

  /** The compiler cannot keep somebody else's plugin from answering null. */
  private static boolean isAnswer(@Nullable WireType wire) {
    return wire instanceof WireType.Known known
        ? !known.name().isBlank()
        : wire instanceof WireType.Unsupported;
  }

  private Stream<Finding> strangers() {
    return backends.stream()
        .filter(b -> !b.wireTypes().isEmpty())
        .filter(
            b ->
                provider.wireType(b.dialect()) instanceof WireType.Known known
                    && !b.wireTypes().contains(known.name()))
        .map(
            b ->
                new Finding(
                    subject,
                    "has a wire type that backend \"%s\" does not know; use one of %s"
                        .formatted(b.id(), String.join(", ", b.wireTypes()))));
  }

  private Stream<Finding> credentials() {
    ConfigFragment<ProviderFacts> fragment = provider.facts(usual());
    List<Finding> findings = new ArrayList<>();
    if (!fragment.value().credentialsSecret().equals(Optional.of(SECRET))) {
      add(findings, "does not tell which Secret the entry names");
    }
    if (fragment.credentials().stream().noneMatch(use -> use.secret().equals(SECRET))) {
      add(findings, "declares no use of the Secret that the entry names");
    }
    for (CredentialUse use : fragment.credentials()) {
      if (!PATH.covers(use.path())) {
        add(findings, "declares a credential at %s, outside of its entry".formatted(use.path()));
      }
    }
    return findings.stream();
  }

  private Stream<Finding> repeated() {
    return when(
        !provider.facts(usual()).equals(provider.facts(usual())),
        "answers the same entry with different facts");
  }

  private Stream<Finding> oddEntries() {
    List<Finding> findings = new ArrayList<>();
    for (ProviderEntry entry : List.of(bare(), empty(), usual())) {
      try {
        List<Problem> problems = provider.validate(entry);
        boolean complete = !provider.needsCredentials() || entry.equals(usual());
        if (problems.isEmpty() && complete) {
          Objects.requireNonNull(provider.facts(entry));
        }
      } catch (RuntimeException e) {
        add(findings, "throws %s for %s".formatted(e, entry.spec()));
      }
    }
    return findings.stream();
  }

  private Stream<Finding> places() {
    return Stream.of(bare(), empty(), usual())
        .flatMap(e -> problems(e).stream())
        .filter(p -> !PATH.covers(p.path()))
        .map(p -> new Finding(subject, "reports %s, outside of its entry".formatted(p)));
  }

  private Stream<Finding> quotes() {
    return problems(withPassword()).stream()
        .filter(p -> p.toString().contains(PASSWORD))
        .map(p -> new Finding(subject, "quotes the password of an address in " + p.code()));
  }

  /** What is wrong with an entry; that a provider throws is another check's finding. */
  private List<Problem> problems(ProviderEntry entry) {
    try {
      return provider.validate(entry);
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private Stream<Finding> members() {
    return provider.members().stream()
        .filter(m -> !SchemaPaths.has(FieldPath.of("spec.llm.providers[]").field(m)))
        .map(m -> new Finding(subject, "reads the member \"%s\", which no entry has".formatted(m)));
  }

  private Stream<Finding> when(boolean wrong, String text) {
    return wrong ? Stream.of(new Finding(subject, text)) : Stream.empty();
  }

  private void add(List<Finding> findings, String text) {
    findings.add(new Finding(subject, text));
  }

  private ProviderEntry usual() {
    return entry(
        spec()
            .url("https://llm.example.com")
            .credentialsSecretRef(new LocalObjectReference(SECRET)));
  }

  private ProviderEntry withPassword() {
    String address = "ftp://user:" + PASSWORD + "@llm.example.com:0/ nonsense";
    return entry(
        spec()
            .url(address)
            .addModels(ImmutableModelSpec.builder().name("model-b").url(address).build()));
  }

  /** The least that the schema lets in. */
  private ProviderEntry bare() {
    return entry(spec());
  }

  /** What the API server stores for a reference to nothing, and settings without any. */
  private ProviderEntry empty() {
    return entry(
        spec()
            .url("")
            .credentialsSecretRef(new LocalObjectReference(""))
            .config(JsonNodeFactory.instance.objectNode()));
  }

  private ImmutableProviderSpec.Builder spec() {
    return ImmutableProviderSpec.builder()
        .name("first")
        .type(provider.type())
        .addModels(ImmutableModelSpec.builder().name("model-a").build());
  }

  private static ProviderEntry entry(ImmutableProviderSpec.Builder spec) {
    return new ProviderEntry(spec.build(), PATH);
  }
}
