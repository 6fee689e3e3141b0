// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.integrations.llm;

import io.openshift.ols.api.v1alpha1.ModelSpec;
import io.openshift.ols.spi.llm.ProviderEntry;
import io.openshift.ols.spi.problem.FieldPath;
import io.openshift.ols.spi.problem.Problem;
import io.openshift.ols.spi.problem.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
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
    if (url != null && !url.isEmpty() && !isHttp(url)) {
      problems.add(
          Problem.user(
              ProblemCode.INVALID_VALUE,
              path,
              // Not quoted: an address may hold a password.
              "is no HTTP address",
              "write it as https://host/path"));
    }
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
