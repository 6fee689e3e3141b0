// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.lcore.llamastack;

import io.openshift.ols.api.v1alpha1.LlamaStackProviderSpec;
import io.openshift.ols.api.v1alpha1.LlamaStackProvidersSpec;
import io.openshift.ols.backend.lcore.env.Expansion;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The providers of {@code spec.ols.llamaStack.providers}. One whose id the configuration has under
 * the same API takes that one's place as a whole, whatever is left stays, others come after.
 */
final class OverlayLayer {
  private final RunConfig.Edit edit;
  private final LlamaStackProvidersSpec providers;
  private final Set<String> products;
  private final ProviderEntries entries;

  private OverlayLayer(
      RunConfig.Edit edit,
      LlamaStackProvidersSpec providers,
      Set<String> products,
      ProviderEntries entries) {
    this.edit = edit;
    this.providers = providers;
    this.products = products;
    this.entries = entries;
  }

  /**
   * @param products ids of the providers of {@code spec.llm}
   */
  static RunConfig over(
      RunConfig below,
      @Nullable LlamaStackProvidersSpec providers,
      Set<String> products,
      ProviderEntries entries) {
    if (providers == null) {
      return below;
    }
    OverlayLayer layer = new OverlayLayer(below.edit(), providers, products, entries);
    Arrays.stream(Api.values()).forEach(layer::api);
    return layer.edit.done();
  }

  private void api(Api api) {
    List<LlamaStackProviderSpec> specs = api.providers(providers);
    FieldPath path = Section.PROVIDERS.field(api.field());
    if (!specs.isEmpty() && !Api.of(entries.pair()).contains(api)) {
      edit.obstacle(gone(api, path));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < specs.size(); i++) {
      LlamaStackProviderSpec entry = specs.get(i);
      if (!seen.add(entry.getId())) {
        edit.obstacle(twice(entry.getId(), path.index(i).field("id")));
      }
      if (api == Api.INFERENCE && products.contains(entry.getId())) {
        edit.note(replaced(entry.getId(), path.index(i).field("id")));
      }
      place(api, entry, path.index(i));
    }
  }

  private void place(Api api, LlamaStackProviderSpec entry, FieldPath path) {
    Expansion expansion = entries.of(api, entry, path, stem(api, entry.getId()));
    edit.add(expansion);
    edit.tree().addApi(api.key());
    edit.tree().putProvider(api.key(), expansion.provider());
  }

  /** Ids are unique within an API; one that two of them have is told apart by theirs. */
  private String stem(Api api, String id) {
    long apis =
        Arrays.stream(Api.values())
            .filter(a -> a.providers(providers).stream().anyMatch(p -> p.getId().equals(id)))
            .count();
    return apis > 1 ? api.key() + "_" + id : id;
  }

  private Problem gone(Api api, FieldPath path) {
    return Problem.user(
        ProblemCode.SETTING_NOT_SUPPORTED,
        path,
        "release %s of the server has no API \"%s\""
            .formatted(entries.pair().schemaVersion(), api.key()),
        "leave it out");
  }

  private static Problem twice(String id, FieldPath path) {
    return Problem.user(
        Codes.PROVIDER,
        path,
        "\"" + id + "\" is listed twice",
        "give each provider of an API an id of its own");
  }

  private static Problem replaced(String id, FieldPath path) {
    return Problem.user(
        Codes.PROVIDER,
        path,
        "takes the place of the provider \"" + id + "\" of spec.llm, whose models it serves now",
        "choose another id unless that is meant");
  }
}
