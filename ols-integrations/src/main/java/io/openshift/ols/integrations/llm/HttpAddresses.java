// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.v1alpha1.ModelSpec;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.toolkit.text.HttpAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the addresses of an entry: a service that gets one without a host refuses to start. */
final class HttpAddresses {
  private HttpAddresses() {}

  static List<Problem> problems(ProviderEntry entry) {
    List<Problem> problems = new ArrayList<>();
    check(entry.spec().getUrl(), entry.path().field("url"), problems);
    List<ModelSpec> models = entry.spec().getModels();
    for (int i = 0; i < models.size(); i++) {
      FieldPath path = entry.path().field("models").index(i).field("url");
      check(models.get(i).getUrl(), path, problems);
    }
    return problems;
  }

  private static void check(@Nullable String url, FieldPath path, List<Problem> problems) {
    if (url != null && !url.isEmpty()) {
      HttpAddress.problem(url, path).ifPresent(problems::add);
    }
  }
}
