// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.LlamaStackSpec;
import io.openshift.ols.backend.lcore.env.DocumentStore;
import io.openshift.ols.backend.lcore.env.GeneratedFile;
import io.openshift.ols.backend.lcore.pair.Pair;
import io.openshift.ols.spi.offer.DatabaseEndpoint;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.toolkit.chat.rag.Rag;
import io.openshift.ols.spi.toolkit.text.StableYaml;
import io.openshift.ols.spi.view.ReconcileView;
import java.util.ArrayList;
import java.util.List;

/** Llama Stack's file, {@code run.yaml}. */
public final class LlamaStackFile {
  private LlamaStackFile() {}

  /** The file for the releases of a pair. Pure: the same view gives the same bytes. */
  public static GeneratedFile of(ReconcileView view, Pair pair) {
    LlamaStackSpec section = Section.of(view);
    DatabaseEndpoint database = view.one(DatabaseEndpoint.KEY);
    BaseConfig base = base(view, section, pair).base();
    if (!base.problems().isEmpty()) {
      return new GeneratedFile("", List.of(), List.of(), base.problems(), List.of());
    }
    RunConfig config = RunConfig.of(base.tree());
    config = ProductLayer.over(config, view.providers().usable(), pair);
    config = DocumentLayer.over(config, DocumentStore.of(Rag.of(view)));
    config = StorageLayer.over(config, section.getStorage(), database);
    config = ProtectedLayer.over(config, section, database);
    StackTree tree = config.tree();
    Variables variables = Variables.of(tree.root(), config.env());
    List<Problem> obstacles = new ArrayList<>(DefaultModel.leftOut(view.providers().problems()));
    Section.otherRelease(section, pair).ifPresent(obstacles::add);
    obstacles.addAll(config.obstacles());
    DefaultModel.check(tree, view.spec().getOls()).ifPresent(obstacles::add);
    obstacles.addAll(variables.problems(Section.PATH));
    return new GeneratedFile(
        StableYaml.render(tree.root()),
        variables.env(),
        config.secretFiles(),
        obstacles,
        config.notes());
  }

  private static BaseSource base(ReconcileView view, LlamaStackSpec section, Pair pair) {
    return section.getBaseConfigRef() == null
        ? new EmbeddedBase(pair)
        : new ReferencedBase(
            new ConfigMapText(section.getBaseConfigRef(), Section.BASE, "llama-stack-base"), view);
  }
}
