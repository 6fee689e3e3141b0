// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import com.fasterxml.jackson.databind.JsonNode;
import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.backend.lcore.table.Verdict;
import io.openshift.ols.spi.fragment.CredentialUse;
import io.openshift.ols.spi.llm.Providers;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import io.openshift.ols.spi.reference.ExternalReference;
import io.openshift.ols.spi.state.Aspect;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import io.openshift.ols.spi.view.ReconcileView;
import io.openshift.ols.spi.view.ReferenceScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Llama Stack's file, {@code run.yaml}: made in layers, or as the user brings it whole. It is read
 * when the server starts, so whatever would keep it from starting is an obstacle here.
 */
public final class LlamaStackFile {
  private final ReconcileView view;
  private final Pair pair;
  private final LlamaStackSpec section;

  private LlamaStackFile(ReconcileView view, Pair pair) {
    this.view = view;
    this.pair = pair;
    this.section = Section.of(view);
  }

  /**
   * The file for the releases of a pair. Pure: the same view gives the same bytes. The component
   * has to need a {@code DatabaseEndpoint} and MCP servers, and to declare {@link #references}.
   */
  public static GeneratedFile of(ReconcileView view, Pair pair) {
    LlamaStackFile file = new LlamaStackFile(view, pair);
    return brought(file.section)
        .filter(whole -> !whole.isUnresolved(view))
        .map(file::whole)
        .orElseGet(file::layered);
  }

  /** The Secrets and ConfigMaps that {@code spec.ols.llamaStack} names. */
  public static Set<ExternalReference> references(ReferenceScope scope) {
    LlamaStackSpec section = Section.of(scope);
    Set<ExternalReference> references = new LinkedHashSet<>(SectionSecrets.of(section));
    brought(section).map(ConfigMapText::external).ifPresent(references::add);
    base(section).map(ConfigMapText::external).ifPresent(references::add);
    return references;
  }

  private static Optional<ConfigMapText> brought(LlamaStackSpec section) {
    return Optional.ofNullable(section.getOverrideConfig())
        .map(key -> new ConfigMapText(key, Section.OVERRIDE, "llama-stack-override"));
  }

  private static Optional<ConfigMapText> base(LlamaStackSpec section) {
    return Optional.ofNullable(section.getBaseConfigRef())
        .map(key -> new ConfigMapText(key, Section.BASE, "llama-stack-base"));
  }

  /** The user's file to the letter, with the variables that providers of the resource have. */
  private GeneratedFile whole(ConfigMapText text) {
    BaseConfig read = new ReferencedBase(text, view).base();
    if (!read.problems().isEmpty()) {
      return failed(read.problems(), List.of());
    }
    RunConfig config = new Layers(view, pair).whole(read.tree());
    List<Problem> obstacles = new ArrayList<>(general());
    obstacles.addAll(WholeFile.check(read.tree(), text.path()));
    return finished(config, text.text(view).orElse(""), obstacles, read.source(), text.path());
  }

  private GeneratedFile layered() {
    BaseConfig base = source().base();
    if (!base.problems().isEmpty()) {
      return failed(base.problems(), List.of());
    }
    RunConfig config = new Layers(view, pair).over(base.tree());
    StackTree tree = config.tree();
    FieldPath path = section.getBaseConfigRef() == null ? Section.PATH : Section.BASE;
    List<Problem> obstacles = new ArrayList<>(general());
    obstacles.addAll(config.obstacles());
    obstacles.addAll(WholeCheck.of(tree, path));
    return finished(config, StableYaml.render(tree.root()), obstacles, base.source(), path);
  }

  /** A base that is not known, without a cluster, is taken for the operator's own. */
  private BaseSource source() {
    return base(section)
        .filter(named -> !named.isUnresolved(view))
        .<BaseSource>map(named -> new ReferencedBase(named, view))
        .orElseGet(() -> new EmbeddedBase(pair));
  }

  private GeneratedFile finished(
      RunConfig config, String text, List<Problem> obstacles, String source, FieldPath path) {
    JsonNode tree = config.tree().root();
    StackNeeds needs = new StackNeeds(view, pair, config.tree(), path);
    obstacles.addAll(needs.obstacles());
    Variables variables = Variables.of(tree, config.env());
    obstacles.addAll(variables.problems(path));
    obstacles.addAll(SecretValues.check(view, pair, tree, config.env(), secrets()));
    if (text.getBytes(StandardCharsets.UTF_8).length > SafeYaml.LARGEST) {
      obstacles.add(tooLarge(path));
    }
    Verdict verdict = Verdict.onRun(pair, tree);
    if (obstacles.isEmpty()) {
      obstacles.addAll(refusals(verdict, path));
    }
    List<Problem> notes = new ArrayList<>(config.notes());
    unknown().ifPresent(notes::add);
    notes.addAll(unread(verdict, path));
    notes.addAll(needs.notes());
    Replicas.note(config.tree(), view.spec().getOls()).ifPresent(notes::add);
    if (!obstacles.isEmpty()) {
      return failed(obstacles, notes);
    }
    return new GeneratedFile(
        text,
        variables.env(),
        config.secretFiles(),
        List.of(),
        notes,
        List.of(Told.generated(tree, text, pair, source), resolved()));
  }

  private GeneratedFile failed(List<Problem> obstacles, List<Problem> notes) {
    List<Problem> sorted = List.copyOf(new TreeSet<>(obstacles));
    return new GeneratedFile(
        "", List.of(), List.of(), sorted, notes, List.of(Told.failed(sorted), resolved()));
  }

  /** What stands in the way whatever the file says. */
  private List<Problem> general() {
    List<Problem> problems = DefaultModel.leftOut(view.providers().problems());
    Section.otherRelease(section, pair).ifPresent(problems::add);
    return problems;
  }

  private Aspect resolved() {
    return Told.secrets(view, secrets());
  }

  private Set<ExternalReference> secrets() {
    Set<ExternalReference> secrets = new LinkedHashSet<>();
    for (Providers.Usable provider : view.providers().usable()) {
      provider.facts().credentials().stream().map(CredentialUse::reference).forEach(secrets::add);
    }
    secrets.addAll(SectionSecrets.of(section));
    return secrets;
  }

  private Optional<Problem> unknown() {
    return brought(section)
        .or(() -> base(section))
        .filter(named -> named.isUnresolved(view))
        .map(
            named ->
                Problem.user(
                    Codes.BASE,
                    named.path(),
                    named.source() + " was not given, so the file starts from the operator's own",
                    "give it to see what will be generated"));
  }

  /** The net under the rules: what the server would refuse is never written. */
  private static List<Problem> refusals(Verdict verdict, FieldPath path) {
    return verdict.refusals().stream()
        .map(
            refusal ->
                Problem.user(
                    Codes.REFUSED,
                    path,
                    "Llama Stack would not start: " + refusal,
                    "change the setting behind it"))
        .toList();
  }

  /** Keys in a text of the user's that do nothing; those of the section are told where they are. */
  private static List<Problem> unread(Verdict verdict, FieldPath path) {
    return path.equals(Section.PATH)
        ? List.of()
        : verdict.unread().stream()
            .map(
                key ->
                    Problem.user(
                        ProblemCode.SETTING_NOT_SUPPORTED,
                        path,
                        "Llama Stack passes over \"" + key + "\"",
                        "correct its name or remove it"))
            .toList();
  }

  private static Problem tooLarge(FieldPath path) {
    return Problem.user(
        Codes.FAILED, path, "the file would be larger than 1 MiB", "leave something out");
  }
}
